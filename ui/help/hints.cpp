#include "ui/help/hints.h"

#include "ui/help/hintballoon.h"

#include <QKeyEvent>
#include <QWidget>

namespace hilera {

Hints::Hints(std::vector<Hint> hints, QWidget *window)
    : QObject(window)
    , m_hints(std::move(hints))
    , m_window(window)
{
    window->installEventFilter(this);
}

void Hints::begin()
{
    m_done.clear();
    m_current = nextFrom(0);
    if (m_current == m_hints.size())
        return;
    if (!m_balloon) {
        m_balloon = new HintBalloon(m_window);
        connect(m_balloon, &HintBalloon::nextRequested, this, [this] { setDone(m_current); });
        connect(m_balloon, &HintBalloon::skipRequested, this, &Hints::end);
    }
    show();
    m_balloon->focusNext();
}

bool Hints::isOn() const
{
    return m_balloon;
}

void Hints::setDone(std::size_t hint)
{
    if (!isOn())
        return;
    m_done.insert(hint);
    goOn();
}

// The first that is not done yet, and is of something in sight.
std::size_t Hints::nextFrom(std::size_t hint) const
{
    while (hint < m_hints.size() && (m_done.contains(hint) || !m_hints[hint].widget->isVisibleTo(m_window)))
        ++hint;
    return hint;
}

void Hints::goOn()
{
    const std::size_t before = m_current;
    m_current = nextFrom(m_current);
    if (m_current == m_hints.size())
        end();
    else if (m_current != before)
        show();
}

void Hints::show()
{
    const Hint &hint = m_hints[m_current];
    m_balloon->setTexts(hint.text(), static_cast<int>(m_current) + 1, static_cast<int>(m_hints.size()));
    m_balloon->showAt(hint.widget, hint.pointsAt);
}

void Hints::end()
{
    if (!isOn())
        return;
    if (m_balloon->isAncestorOf(m_window->focusWidget()))
        m_hints.front().pointsAt->setFocus();
    m_balloon->deleteLater();
    m_balloon->hide();
    m_balloon.clear();
    Q_EMIT ended();
}

bool Hints::eventFilter(QObject *watched, QEvent *event)
{
    // Whatever else the key means, it means too: a run is stopped by it.
    if (isOn() && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        end();
    else if (isOn() && event->type() == QEvent::WindowStateChange && m_window->isFullScreen())
        end(); // a class is not shown how to use the program
    else if (isOn() && event->type() == QEvent::LanguageChange)
        show();
    return QObject::eventFilter(watched, event);
}

} // namespace hilera
