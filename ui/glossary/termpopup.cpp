#include "ui/glossary/termpopup.h"

#include "core/lesson/glossary.h"
#include "ui/glossary/termtext.h"
#include "ui/theme/textsize.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr int widthInCharacters = 46;
constexpr int gap = 4;

} // namespace

void TermPopup::open(const QString &id, const QString &language, QWidget *over, const QRect &place)
{
    if (!Glossary::of(language).find(id))
        return;
    auto *popup = new TermPopup(language, over, place);
    popup->showTerm(id);
    popup->show();
    popup->m_definition->setFocus(Qt::PopupFocusReason);
    QAccessibleEvent opened(popup, QAccessible::Alert);
    QAccessible::updateAccessibility(&opened);
}

TermPopup::TermPopup(const QString &language, QWidget *over, const QRect &place)
    : QFrame(over, Qt::Popup)
    , m_language(language)
    , m_place(over->mapToGlobal(place.topLeft()), place.size())
    , m_name(new QLabel(this))
    , m_definition(new TermText(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("termPopup"));
    m_name->setObjectName(QStringLiteral("termName"));
    setTextSize(m_name, 1.1, QFont::Bold);
    m_definition->setObjectName(QStringLiteral("termDefinition"));
    m_definition->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_definition->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(2);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(m_name);
    layout->addWidget(m_definition);
    connect(m_definition, &TermText::termChosen, this, &TermPopup::showTerm);
}

void TermPopup::showTerm(const QString &id)
{
    const GlossaryTerm *term = Glossary::of(m_language).find(id);
    m_name->setText(term->name);
    m_definition->showMarkdown(term->definition, m_language, term->id);
    const QString plain = m_definition->toPlainText();
    setAccessibleName(term->name);
    setAccessibleDescription(plain);
    m_definition->setAccessibleName(term->name);
    m_definition->setAccessibleDescription(plain);

    const int frame = 2 * m_definition->frameWidth() + 2;
    const int width = fontMetrics().averageCharWidth() * widthInCharacters;
    m_definition->document()->setTextWidth(width - frame);
    m_definition->setFixedSize(
        width, static_cast<int>(std::ceil(m_definition->document()->size().height())) + frame);
    layout()->activate();
    moveBesidePlace();
}

// Below the word, or above it if there is no room.
void TermPopup::moveBesidePlace()
{
    const QRect room = parentWidget()->screen()->availableGeometry();
    const int below = m_place.bottom() + gap;
    const int above = m_place.top() - gap - height();
    const int y = below + height() <= room.bottom() ? below : above;
    const int x = std::min(m_place.left() - layout()->contentsMargins().left(), room.right() - width());
    move(std::max(x, room.left()), std::max(y, room.top()));
}

void TermPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace hilera
