#include "ui/bigfigure.h"

#include "ui/theme/appearance.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hilera {

BigFigure::BigFigure(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_value(new QLabel(this))
{
    m_caption->setProperty("muted", true);
    m_caption->setFont(scaledFont(font(), 0.85));
    m_value->setFont(scaledFont(font(), 1.75, QFont::Bold));
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // As wide as any figure it will show, so that nothing moves while it counts.
    m_value->setMinimumWidth(QFontMetrics(m_value->font()).horizontalAdvance(QStringLiteral("88.88 ms")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_value);
    layout->addStretch();
}

void BigFigure::setCaption(const QString &caption, const QString &detail)
{
    m_caption->setText(detail.isEmpty() ? caption : caption + QStringLiteral("   ") + detail);
    m_value->setAccessibleName(m_caption->text());
}

void BigFigure::setValue(const QString &value)
{
    m_value->setText(value.isEmpty() ? QStringLiteral("–") : value);
}

void BigFigure::setHelp(const QString &help)
{
    setToolTip(help);
    for (QWidget *label : {m_caption, m_value}) {
        label->setToolTip(help);
        label->setAccessibleDescription(help);
    }
}

void BigFigure::setAccented()
{
    m_value->setProperty("accented", true);
}

} // namespace hilera
