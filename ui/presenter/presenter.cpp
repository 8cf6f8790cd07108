#include "ui/presenter/presenter.h"

#include "ui/actions/actions.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/lessonguide.h"
#include "ui/lesson/predictionfield.h"
#include "ui/presenter/blankscreen.h"
#include "ui/presenter/noteswindow.h"
#include "ui/theme/appearance.h"
#include "ui/theme/textsize.h"
#include "ui/timeline/view/timelineview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QTextDocument>
#include <QWindow>

#include <algorithm>

namespace hilera {

namespace {

bool isModifier(const QKeyEvent &key)
{
    return key.key() >= Qt::Key_Shift && key.key() <= Qt::Key_ScrollLock;
}

// A line, a number, or a list that takes a name.
bool isTypedInto(const QWidget *widget)
{
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace

Presenter::Presenter(const Actions &actions, QWidget &window, Appearance &appearance, LessonGuide &guide,
    const Stage::Parts &parts)
    : QObject(&window)
    , m_actions(actions)
    , m_window(window)
    , m_appearance(appearance)
    , m_guide(guide)
    , m_stage(parts)
{
    actions.connectTo("present", this, [this] { start(); });
    actions.connectTo("presentNext", this, [this] { m_guide.next(); });
    actions.connectTo("presentBack", this, [this] { m_guide.back(); });
    actions.connectTo("presentBlank", this, [this] { toggleBlank(); });
    actions.connectTo("presentNotes", this, [this] { toggleNotes(); });
    actions.connectTo("presentVote", this, [this] { m_guide.keepGuess(); });
    actions.connectTo("presentUnvote", this, [this] { m_guide.takeGuessBack(); });
    actions.connectTo("presentPython", this, [this] { m_stage.runExample(); });
    actions.connectTo("presentPythonUndo", this, [this] { m_stage.undoExample(); });
    actions.connectTo("presentEnd", this, [this] { end(); });
    connect(&guide, &LessonGuide::stepShown, this, &Presenter::showStep);
    // When the card has laid out its text.
    connect(parts.card, &LessonCard::neededHeightChanged, this, &Presenter::fitCard, Qt::QueuedConnection);
}

Presenter::~Presenter() = default;

void Presenter::start()
{
    if (m_isOn)
        return;
    Q_EMIT begun();
    m_isOn = true;
    m_stateBefore = m_window.windowState();
    moveToClass();
    m_stage.enter();
    m_appearance.project(textScale(m_window.screen()->size()));
    m_window.showFullScreen();
    m_window.setFocus();
    qApp->installEventFilter(this);
    showStep();
    // In a line of its own: over the picture it would hide what the class looks at.
    Q_EMIT told(tr("Page Down: next  ·  Page Up: back  ·  B: blank  ·  N: notes  ·  E: Python  ·  Esc: end"));
    if (QGuiApplication::screens().size() > 1)
        toggleNotes();
}

void Presenter::end()
{
    if (!m_isOn)
        return;
    m_isOn = false;
    qApp->removeEventFilter(this);
    delete m_blank;
    Q_EMIT told({});
    if (m_notes)
        m_notes->close(); // the key may have come from there
    m_appearance.project(std::nullopt);
    m_window.setWindowState(m_stateBefore);
    if (!m_geometryBefore.isEmpty())
        m_window.restoreGeometry(m_geometryBefore);
    m_stage.leave();
}

// A projector is the screen beside the teacher's own.
void Presenter::moveToClass()
{
    m_geometryBefore.clear();
    QScreen *own = QGuiApplication::primaryScreen();
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto other = std::ranges::find_if(screens, [own](QScreen *screen) { return screen != own; });
    if (m_window.screen() != own || other == screens.end())
        return;
    m_geometryBefore = m_window.saveGeometry();
    m_window.windowHandle()->setScreen(*other);
    m_window.move((*other)->geometry().topLeft());
}

// A line as on a projector of 1280 × 720, whatever the screen, and whatever the font of the desktop.
double Presenter::textScale(const QSize &screen)
{
    constexpr double line = 18.7; // pixels
    const double share = std::min(screen.width() / 1280.0, screen.height() / 720.0);
    return std::clamp(line * share / unscaledPixels(), 1.0, 4.0);
}

void Presenter::showStep()
{
    if (!m_isOn)
        return;
    const Lesson *lesson = m_guide.lesson();
    m_stage.showStep(lesson, m_guide.step());
    m_fits = 0;
    QMetaObject::invokeMethod(this, &Presenter::fitCard, Qt::QueuedConnection);
    if (m_notes && lesson)
        m_notes->showStep(*lesson, m_guide.step());
    m_window.setFocus();
}

void Presenter::fitCard()
{
    // In some sizes the text and the picture push each other back and forth, and would for ever.
    const std::pair place(m_window.size(), m_appearance.chosenTextScale());
    if (std::exchange(m_fittedIn, place) != place)
        m_fits = 0;
    if (m_isOn && m_fits++ < mostFits)
        m_stage.fitCard();
}

bool Presenter::isForUs(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return false;
    return widget->window() == &m_window || widget->window() == m_notes;
}

bool Presenter::takesKey(const QKeyEvent &key) const
{
    if (m_blank)
        return true; // nothing goes where nobody sees it
    const bool isEmptyHanded = m_window.hasFocus() || (m_notes && m_notes->isActiveWindow());
    if (key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9)
        return !(key.modifiers() & ~Qt::KeypadModifier) && isEmptyHanded; // a guess
    if (key.key() == Qt::Key_Right || key.key() == Qt::Key_Left)
        return key.modifiers() == Qt::NoModifier && isEmptyHanded;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter || key.key() == Qt::Key_Backspace)
        return key.modifiers() == Qt::NoModifier && isEmptyHanded && m_guide.isPredicting(); // a vote
    if (key.key() <= Qt::Key_AsciiTilde && isTypedInto(QApplication::focusWidget()))
        return false;
    return key.key() == Qt::Key_F5 || !ActionRow::idFor(Place::Presenter, key).isEmpty();
}

bool Presenter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!isForUs(watched))
        return false;
    if (!takesKey(key))
        return event->type() == QEvent::KeyPress && watched == &m_window && passToTimeline(*event);
    event->accept();
    if (event->type() == QEvent::KeyPress && !key.isAutoRepeat())
        pressKey(key);
    return true;
}

// What is free in the class’s hands zooms the picture. What the timeline does not take comes back here.
bool Presenter::passToTimeline(QEvent &key)
{
    auto *timeline = m_window.findChild<TimelineView *>();
    if (!timeline || !m_window.hasFocus() || !key.spontaneous())
        return false;
    QCoreApplication::sendEvent(timeline, &key);
    return true;
}

void Presenter::pressKey(const QKeyEvent &key)
{
    if (m_blank) {
        if (!isModifier(key))
            toggleBlank();
        return;
    }
    if (const QString action = ActionRow::idFor(Place::Presenter, key); !action.isEmpty())
        m_actions[qPrintable(action)].trigger();
    else if (key.key() != Qt::Key_F5) // it is on already
        m_guide.typeGuess(key.text());
}

void Presenter::toggleBlank()
{
    if (m_blank)
        delete m_blank;
    else
        m_blank = new BlankScreen(m_window);
}

void Presenter::toggleNotes()
{
    if (m_notes) {
        m_notes->close();
        return;
    }
    m_notes = new NotesWindow(&m_window);
    m_notes->setAttribute(Qt::WA_DeleteOnClose);
    for (const QScreen *screen : QGuiApplication::screens()) {
        if (screen != m_window.screen())
            m_notes->setGeometry(screen->availableGeometry().marginsRemoved({40, 40, 40, 40}));
    }
    if (const Lesson *lesson = m_guide.lesson())
        m_notes->showStep(*lesson, m_guide.step());
    m_notes->show();
    m_notes->raise();
}

} // namespace hilera
