#include "ui/widgets/card.h"

#include "ui/theme/textsize.h"

#include <QLabel>
#include <QVBoxLayout>

namespace hilera {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_contents(new QVBoxLayout(this))
{
    setProperty("card", QStringLiteral("true"));
    setTextSize(m_title, 1, QFont::Bold);
    m_contents->setContentsMargins(12, 8, 8, 8);
    m_contents->setSpacing(4);
    m_contents->addWidget(m_title);
    m_title->hide();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

} // namespace hilera
