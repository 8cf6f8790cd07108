#include "tests/monkey/monkey.h"

#include "tests/support/processes.h"
#include "tests/support/testrun.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace hilera::test {

namespace {

constexpr int slow =
    1'000 * slowdown; // ms, of one event; a plan for the window's own thread may take one second
constexpr int retry = 50; // ms
constexpr int checkedEach = 250; // events
constexpr int mostWindows = 150; // that are kept, shown or not
constexpr int ownThreads = 40; // of pools, painters, the practice network

template <typename Window> Window *shown()
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<Window *>(top); window && window->isVisible())
            return window;
    }
    return nullptr;
}

int journal = -1;

// Whoever started this process looks at its stacks, and ends it.
void waitForDebugger(int)
{
    constexpr char line[] = "crashed\n";
    (void)!write(journal, line, sizeof(line) - 1);
    while (true)
        pause();
}

} // namespace

Monkey::Monkey(Task task, QMainWindow &window)
    : QObject(qApp)
    , m_task(std::move(task))
    , m_window(&window)
    , m_cage(m_task.folder)
    , m_journal(m_task.journal)
    , m_random(m_task.seed)
{
    if (!m_journal.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        fail(QStringLiteral("no journal"));
    journal = m_journal.handle();
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE}) {
        if (slowdown == 1) // a sanitizer says more itself
            std::signal(signal, waitForDebugger);
    }
    m_clock.start();
}

void Monkey::begin()
{
    m_threads = threadCount();
    QTimer::singleShot(0, this, &Monkey::turn);
}

// The next turn is asked for before this one: in it, an event loop of a menu may turn, or of a dialog.
void Monkey::turn()
{
    if (!m_window || !m_window->isVisible())
        return; // it was closed by a key
    if (m_done == m_task.events) {
        leave();
        return;
    }
    ++m_done;
    QTimer::singleShot(0, this, &Monkey::turn);
    m_cage.close(*m_window);
    if (m_done % checkedEach == 0)
        check();
    const qint64 before = m_clock.elapsed();
    act();
    if (const qint64 taken = m_clock.elapsed() - before; taken > slow)
        note(QStringLiteral("slow: %1 ms").arg(taken));
}

void Monkey::act()
{
    if (m_hands.holdsButton() && !oneIn(8)) {
        actWithButtonHeld();
        return;
    }
    if (!m_typing.isEmpty() && !oneIn(20)) {
        note(QStringLiteral("type %1").arg(m_typing.front()));
        const QChar next = m_typing.front();
        m_typing.remove(0, 1);
        if (m_typing.isEmpty() && std::exchange(m_endsTyping, false))
            m_typing = QStringLiteral("\r");
        if (next == u'\r')
            m_hands.key(Qt::Key_Return, {}, QStringLiteral("\r"));
        else
            m_hands.type(next);
        return;
    }
    if (auto *dialog = shown<QFileDialog>(); dialog && oneIn(6)) {
        answer(*dialog);
        return;
    }
    struct Way {
        int weight;
        void (Monkey::*act)();
    };
    static constexpr Way ways[] = {{200, &Monkey::clickWidget}, {80, &Monkey::clickAnywhere},
        {140, &Monkey::clickNamed}, {30, &Monkey::clickOtherwise}, {120, &Monkey::hover}, {40, &Monkey::drag},
        {60, &Monkey::wheel}, {220, &Monkey::pressKey}, {30, &Monkey::beginTyping}, {4, &Monkey::paste},
        {6, &Monkey::dropFiles}, {3, &Monkey::resizeWindow}};
    int sum = 0;
    for (const Way &way : ways)
        sum += way.weight;
    int chosen = below(sum);
    const Way *way = ways;
    while (chosen >= way->weight)
        chosen -= (way++)->weight;
    (this->*way->act)();
}

// Half of the times in the middle of whatever goes on.
void Monkey::leave()
{
    m_typing.clear();
    if (oneIn(2)) {
        note(QStringLiteral("settling"));
        m_settling = m_clock.elapsed();
        settle();
    } else {
        note(QStringLiteral("closing"));
        close();
    }
}

// What was started ends when it is stopped, and leaves nothing behind.
void Monkey::settle()
{
    const int left = threadCount() - m_threads;
    if (childProcesses().empty() && left <= ownThreads) {
        note(QStringLiteral("closing, settled with %1 threads more").arg(left));
        close();
        return;
    }
    if (m_clock.elapsed() - m_settling > 4 * stuck) {
        fail(QStringLiteral("after a stop, %1 child processes and %2 threads are left")
                 .arg(childProcesses().size())
                 .arg(left));
    }
    for (const char *name : {"cancelBatch", "stop", "kill"}) {
        auto *button = m_window->findChild<QAbstractButton *>(QLatin1String(name));
        if (button && button->isEnabled() && button->isVisible())
            button->click();
    }
    QTimer::singleShot(retry, this, &Monkey::settle);
}

// As often as it takes: a menu or a dialog may be before the window. Whoever started this process sees how
// long it is.
void Monkey::close()
{
    if (!m_window || !m_window->isVisible())
        return;
    QTimer::singleShot(retry, this, &Monkey::close);
    QWidget *before = QApplication::activePopupWidget();
    if (!before)
        before = QApplication::activeModalWidget();
    if (before)
        before->close();
    else
        m_window->close();
}

void Monkey::note(const QString &what)
{
    m_journal.write(QStringLiteral("%1 %2 %3\n").arg(m_done).arg(m_clock.elapsed()).arg(what).toUtf8());
}

void Monkey::check()
{
    if (const auto windows = QApplication::topLevelWidgets().size(); windows > mostWindows)
        fail(QStringLiteral("%1 windows are kept").arg(windows));
    if (const auto threads = threadCount(); threads > 300)
        fail(QStringLiteral("%1 threads are at work").arg(threads));
}

void Monkey::fail(const QString &why)
{
    note(QStringLiteral("failed: ") + why);
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::_Exit(70);
}

int Monkey::below(int bound)
{
    return std::uniform_int_distribution<int>(0, std::max(bound, 1) - 1)(m_random);
}

// Whatever takes the input is worked most.
QWidget *Monkey::target()
{
    if (QWidget *popup = QApplication::activePopupWidget(); popup && !oneIn(8))
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget(); modal && !oneIn(20))
        return modal;
    if (QWidget *dialog = shown<QDialog>(); dialog && !oneIn(3))
        return dialog;
    if (!oneIn(4))
        return m_window;
    QWidgetList windows = QApplication::topLevelWidgets();
    windows.removeIf([](const QWidget *top) { return !top->isVisible() || !top->windowHandle(); });
    std::ranges::sort(windows, {}, [](const QWidget *top) { return top->objectName(); });
    return windows.isEmpty() ? m_window.data() : oneOf(windows);
}

QWidget *Monkey::widgetIn(QWidget &top)
{
    const auto widgets = top.findChildren<QWidget *>();
    for (int tries = 0; tries < 8 && !widgets.isEmpty(); ++tries) {
        QWidget *widget = oneOf(widgets);
        if (widget->isVisible() && widget->window() == &top && !widget->visibleRegion().isEmpty())
            return widget;
    }
    return &top;
}

QPoint Monkey::pointIn(const QWidget &widget)
{
    const QPoint point =
        oneIn(3) ? widget.rect().center() : QPoint(below(widget.width()), below(widget.height()));
    return widget.mapTo(widget.window(), point);
}

Qt::KeyboardModifiers Monkey::modifiers()
{
    if (!oneIn(4))
        return {};
    return oneOf(std::array<Qt::KeyboardModifiers, 4>{
        Qt::ControlModifier, Qt::ShiftModifier, Qt::AltModifier, Qt::ControlModifier | Qt::ShiftModifier});
}

} // namespace hilera::test
