// The ways in which the monkey works the window.

#include "core/runlog/format.h"
#include "tests/monkey/monkey.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QWindow>

#include <array>

namespace hilera::test {

namespace {

QString nameOf(const QWidget &widget)
{
    return QLatin1String(widget.metaObject()->className()) + u' ' + widget.objectName();
}

QString textOf(QPoint point)
{
    return QStringLiteral("%1,%2").arg(point.x()).arg(point.y());
}

// What a lesson is given by, and what begins most.
constexpr std::array named{"run", "run", "run", "run", "stop", "stop", "kill", "replay", "replay",
    "replayPlay", "replaySlider", "replayToEnd", "pin", "pin", "compare", "compare", "leaveComparison",
    "underStrategies", "runStrategies", "tickNone", "cancelBatch", "stepNext", "stepNext", "stepNext",
    "stepBack", "present", "lessons", "lessons", "strategy", "task", "mode", "addresses", "menuBar", "help",
    "results", "log", "code", "python", "guess"};

constexpr std::array keys{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Return,
    Qt::Key_Escape, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Space, Qt::Key_Up, Qt::Key_Down, Qt::Key_Down,
    Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_Home,
    Qt::Key_End, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_F1, Qt::Key_F4, Qt::Key_F5, Qt::Key_F6,
    Qt::Key_F9, Qt::Key_F10, Qt::Key_F11, Qt::Key_Menu};

constexpr char16_t letters[] = u"wasdfmrpcbn0123456789+-.,;[]?*<>xyzkqo";

const std::array texts{QStringLiteral("3"), QStringLiteral("12"), QStringLiteral("0.05"),
    QStringLiteral("0.1, 0.2"), QStringLiteral("0.01..0.2 seed 7"), QStringLiteral("80 ms"),
    QStringLiteral("-1"), QStringLiteral("1e9"), QStringLiteral("4,000"), QStringLiteral("snooze"),
    QStringLiteral("ñandú 漢字"), QStringLiteral("<b>&amp;")};

} // namespace

// It would seldom come far.
bool Monkey::wouldQuit(const QWidget &widget, QPoint point)
{
    const auto *menu = qobject_cast<const QMenu *>(&widget);
    const QAction *action = menu ? menu->actionAt(point) : nullptr;
    return action && action->objectName() == u"quit" && !oneIn(10);
}

void Monkey::clickWidget()
{
    QWidget *widget = widgetIn(*target());
    const QPoint point = pointIn(*widget);
    if (wouldQuit(*widget->window(), point))
        return;
    note(QStringLiteral("click %1 at %2").arg(nameOf(*widget), textOf(point)));
    if (QWindow *window = widget->window()->windowHandle())
        m_hands.click(window, point);
}

void Monkey::clickAnywhere()
{
    QWidget *top = target();
    const QPoint point(below(top->width()), below(top->height()));
    if (wouldQuit(*top, point))
        return;
    note(QStringLiteral("click in %1 at %2").arg(nameOf(*top), textOf(point)));
    if (QWindow *window = top->windowHandle())
        m_hands.click(window, point);
}

void Monkey::clickNamed()
{
    const QLatin1String name(oneOf(named));
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *widget = top->isVisible() ? top->findChild<QWidget *>(name) : nullptr;
        if (!widget || !widget->isVisible() || !widget->window()->windowHandle())
            continue;
        const QPoint point = pointIn(*widget);
        note(QStringLiteral("click %1 at %2").arg(nameOf(*widget), textOf(point)));
        m_hands.click(widget->window()->windowHandle(), point);
        return;
    }
    clickWidget();
}

void Monkey::clickOtherwise()
{
    QWidget *widget = widgetIn(*target());
    const QPoint point = pointIn(*widget);
    const bool isDouble = oneIn(2);
    const Qt::MouseButton button = isDouble ? Qt::LeftButton : oneIn(4) ? Qt::MiddleButton : Qt::RightButton;
    const Qt::KeyboardModifiers held = modifiers();
    note(QStringLiteral("click %1 at %2, button %3, modifiers %4, double %5")
             .arg(nameOf(*widget), textOf(point))
             .arg(button)
             .arg(held.toInt())
             .arg(isDouble));
    if (QWindow *window = widget->window()->windowHandle())
        m_hands.click(window, point, button, held, isDouble);
}

void Monkey::hover()
{
    QWidget *widget = widgetIn(*target());
    const QPoint point = pointIn(*widget);
    note(QStringLiteral("hover %1 at %2").arg(nameOf(*widget), textOf(point)));
    if (QWindow *window = widget->window()->windowHandle())
        m_hands.move(window, point);
}

void Monkey::drag()
{
    QWidget *widget = widgetIn(*target());
    const QPoint point = pointIn(*widget);
    note(QStringLiteral("press %1 at %2").arg(nameOf(*widget), textOf(point)));
    if (QWindow *window = widget->window()->windowHandle())
        m_hands.press(window, point, oneIn(6) ? Qt::MiddleButton : Qt::LeftButton, modifiers());
}

void Monkey::actWithButtonHeld()
{
    QWidget *top = target();
    QWindow *window = top->windowHandle();
    const QPoint point(below(top->width() + 40) - 20, below(top->height() + 40) - 20);
    const bool letsGo = oneIn(4) || !window;
    note(letsGo ? QStringLiteral("release") : QStringLiteral("drag to %1").arg(textOf(point)));
    if (!window)
        window = m_window->windowHandle();
    if (letsGo)
        m_hands.release(window);
    else
        m_hands.move(window, point);
}

void Monkey::wheel()
{
    QWidget *widget = widgetIn(*target());
    const QPoint point = pointIn(*widget);
    const QPoint angle(0, 120 * (below(7) - 3));
    const Qt::KeyboardModifiers held = modifiers();
    note(QStringLiteral("wheel %1 at %2 by %3, modifiers %4")
             .arg(nameOf(*widget), textOf(point))
             .arg(angle.y())
             .arg(held.toInt()));
    if (QWindow *window = widget->window()->windowHandle())
        m_hands.wheel(window, point, angle, held);
}

void Monkey::pressKey()
{
    if (oneIn(2)) {
        const int key = oneOf(keys);
        const Qt::KeyboardModifiers held = modifiers();
        note(QStringLiteral("key 0x%1, modifiers %2").arg(key, 0, 16).arg(held.toInt()));
        m_hands.key(key, held);
        return;
    }
    const QChar letter = letters[below(static_cast<int>(std::size(letters)) - 1)];
    const Qt::KeyboardModifiers held = modifiers();
    if (letter == u'q' && (held & Qt::ControlModifier) && !oneIn(10))
        return; // it would seldom come far
    note(QStringLiteral("key %1, modifiers %2").arg(letter).arg(held.toInt()));
    m_hands.key(letter.toUpper().unicode(), held, held == Qt::NoModifier ? QString(letter) : QString());
}

void Monkey::beginTyping()
{
    m_typing = oneOf(texts);
    m_endsTyping = oneIn(3);
    if (Cage::takesAddresses(QApplication::focusWidget()))
        m_typing = oneOf(std::array{QStringLiteral("/faults/hang\r"), QStringLiteral("/pages/news-a\r"),
            QStringLiteral("/tap/cadc\r"), QStringLiteral("/faults/reset\r"), QStringLiteral("http//\r")});
    if (oneIn(2)) {
        note(QStringLiteral("select all"));
        m_hands.key(Qt::Key_A, Qt::ControlModifier);
    }
}

void Monkey::paste()
{
    const QString text = QString(20'000, oneOf(texts).front()) + QStringLiteral("\n1\n2\n");
    note(QStringLiteral("paste %1").arg(text.left(10)));
    QGuiApplication::clipboard()->setText(text);
    m_hands.key(Qt::Key_V, Qt::ControlModifier);
}

QString Monkey::file()
{
    const QStringList names = QDir(m_cage.folder() + QStringLiteral("/Documents")).entryList(QDir::Files);
    return names.isEmpty() ? QStringLiteral("none") : oneOf(names);
}

// A name that is there, or a new one; the folder that is shown stays the cage's.
void Monkey::answer(QFileDialog &dialog)
{
    auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    dialog.setDirectory(m_cage.folder() + QStringLiteral("/Documents"));
    if (name)
        name->setFocus();
    m_typing = file();
    if (dialog.acceptMode() == QFileDialog::AcceptSave && !oneIn(3)) {
        const auto known = formats();
        m_typing = QStringLiteral("saved%1").arg(below(6))
            + (oneIn(4) ? QString()
                        : QLatin1String(
                            known[static_cast<std::size_t>(below(static_cast<int>(known.size())))].suffix));
    }
    m_endsTyping = true;
    note(QStringLiteral("answer %1 by %2").arg(dialog.windowTitle(), m_typing));
    m_hands.key(Qt::Key_A, Qt::ControlModifier);
}

void Monkey::dropFiles()
{
    QStringList files;
    for (int left = 1 + below(oneIn(3) ? 4 : 1); left > 0; --left)
        files.append(m_cage.folder() + QStringLiteral("/Documents/") + file());
    note(QStringLiteral("drop %1").arg(files.join(u' ')));
    if (QWindow *window = m_window->windowHandle())
        Hands::drop(window, QPoint(below(m_window->width()), below(m_window->height())), files);
}

void Monkey::resizeWindow()
{
    const QSize size(900 + below(800), 600 + below(500));
    const int state = below(5);
    note(QStringLiteral("resize to %1 × %2, state %3").arg(size.width()).arg(size.height()).arg(state));
    if (state == 0)
        m_window->showMaximized();
    else if (state == 1)
        m_window->showNormal();
    else
        m_window->resize(size);
}

} // namespace hilera::test
