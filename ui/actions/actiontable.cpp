#include "ui/actions/actiontable.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace hilera {

// In the order of the sheet of keys.
std::span<const ActionRow> ActionRow::all()
{
    static constexpr ActionRow rows[] = {
        {.id = "run",
            .text = QT_TR_NOOP("&Run"),
            .tip = QT_TR_NOOP("Runs the tasks"),
            .icon = "run",
            .keys = "Ctrl+R; F9",
            .section = QT_TR_NOOP("Run"),
            .told = QT_TR_NOOP("run")},
        {.id = "stop",
            .text = QT_TR_NOOP("&Stop"),
            .tip = QT_TR_NOOP("Asks the workers to end: those that can, do"),
            .icon = "stop",
            .keys = "Esc; Ctrl+.",
            .told = QT_TR_NOOP("stop")},
        {.id = "kill", .text = QT_TR_NOOP("&Kill"), .icon = "kill"},
        {.id = "replay",
            .text = QT_TR_NOOP("Re&play"),
            .tip = QT_TR_NOOP("Plays the run again: in slow motion, step by step, on and back"),
            .icon = "replay",
            .keys = "R",
            .told = QT_TR_NOOP("replay the run; again, or Esc: leave"),
            .isCheckable = true},

        {.id = "nextStep",
            .text = QT_TR_NOOP("&Next step"),
            .icon = "next",
            .keys = "PgDown",
            .section = QT_TR_NOOP("Lesson"),
            .told = QT_TR_NOOP("next step or run; step before")},
        {.id = "previousStep", .text = QT_TR_NOOP("Step &before"), .icon = "back", .keys = "PgUp"},
        {.id = "nextLesson", .text = QT_TR_NOOP("Next &lesson")},
        {.id = "previousLesson", .text = QT_TR_NOOP("Lesson be&fore")},
        {.id = "newLesson", .text = QT_TR_NOOP("New lesson from this &run …")},
        {.id = "newGroup",
            .text = QT_TR_NOOP("New &group"),
            .tip = QT_TR_NOOP("Forgets votes, marks and runs, and begins the course at its first step")},
        {.keys = QT_TR_NOOP("Tab, Enter"), .told = QT_TR_NOOP("to a dotted word; what it means")},

        {.id = "present",
            .text = QT_TR_NOOP("&Present"),
            .tip = QT_TR_NOOP("Shows the course to a class: full screen, large, with notes for the teacher"),
            .icon = "present",
            .keys = "F5; Shift+F5",
            .section = QT_TR_NOOP("Presenting"),
            .told = QT_TR_NOOP("begin; end")},
        {.id = "presentEnd", .text = QT_TR_NOOP("End presenting"), .keys = "Esc", .place = Place::Presenter},
        {.id = "presentNext",
            .text = QT_TR_NOOP("Next step"),
            .keys = "PgDown; Right",
            .place = Place::Presenter,
            .told = QT_TR_NOOP("next step or run; step before")},
        {.id = "presentBack",
            .text = QT_TR_NOOP("Step before"),
            .keys = "PgUp; Left",
            .place = Place::Presenter},
        {.id = "presentBlank",
            .text = QT_TR_NOOP("Blank the screen"),
            .keys = "B; .",
            .place = Place::Presenter,
            .told = QT_TR_NOOP("blank the screen; again: go on")},
        {.id = "presentNotes",
            .text = QT_TR_NOOP("Notes"),
            .keys = "N",
            .place = Place::Presenter,
            .told = QT_TR_NOOP("the teacher’s notes")},
        {.id = "presentVote",
            .text = QT_TR_NOOP("Keep the guess"),
            .keys = "Return; Enter",
            .place = Place::Presenter,
            .told = QT_TR_NOOP("after a digit: keep it as a vote; take the last one back")},
        {.id = "presentUnvote",
            .text = QT_TR_NOOP("Take the last guess back"),
            .keys = "Backspace",
            .place = Place::Presenter},
        {.id = "presentPython",
            .text = QT_TR_NOOP("Run the example in Python"),
            .keys = "E",
            .place = Place::Presenter,
            .told = QT_TR_NOOP("run the lesson’s example in Python; back to the lesson’s text")},
        {.id = "presentPythonUndo",
            .text = QT_TR_NOOP("Back to the lesson’s text"),
            .keys = "U",
            .place = Place::Presenter},
        {.keys = QT_TR_NOOP("W / S, F"), .told = QT_TR_NOOP("zoom the timeline, fit it")},

        {.id = "open",
            .text = QT_TR_NOOP("&Open …"),
            .icon = "open",
            .keys = "Ctrl+O",
            .section = QT_TR_NOOP("Window"),
            .told = QT_TR_NOOP("open a run log, save the run")},
        {.id = "saveAs", .text = QT_TR_NOOP("&Save as …"), .icon = "save", .keys = "Ctrl+S"},
        {.id = "savePicture",
            .text = QT_TR_NOOP("Save &picture …"),
            .tip = QT_TR_NOOP("Saves the picture; dragged, takes it into another program"),
            .icon = "picture"},
        {.id = "saveReport", .text = QT_TR_NOOP("Save r&eport …")},
        {.id = "watch",
            .text = QT_TR_NOOP("&Watch a program …"),
            .keys = "Ctrl+Shift+O",
            .told = QT_TR_NOOP("open a program of your own")},
        {.id = "nextPanel",
            .text = QT_TR_NOOP("&Next panel"),
            .keys = "F6",
            .told = QT_TR_NOOP("next panel, panel before")},
        {.id = "previousPanel", .text = QT_TR_NOOP("Panel &before"), .keys = "Shift+F6"},
        {.keys = QT_TR_NOOP("Tab, Shift + Tab"), .told = QT_TR_NOOP("next control, control before")},
        {.id = "textLarger",
            .text = QT_TR_NOOP("&Larger"),
            .keys = "Ctrl++",
            .told = QT_TR_NOOP("larger text, smaller text, usual text"),
            .repeats = true},
        {.id = "textSmaller", .text = QT_TR_NOOP("&Smaller"), .keys = "Ctrl+-", .repeats = true},
        {.id = "textUsual", .text = QT_TR_NOOP("&Usual"), .keys = "Ctrl+0"},
        {.id = "themeSystem", .text = QT_TR_NOOP("As the &desktop"), .isCheckable = true},
        {.id = "themeLight", .text = QT_TR_NOOP("&Light"), .isCheckable = true},
        {.id = "themeDark", .text = QT_TR_NOOP("Dar&k"), .isCheckable = true},
        {.keys = QT_TR_NOOP("Enter"), .told = QT_TR_NOOP("in the code: light what a line did")},
        {.id = "copyRows",
            .text = QT_TR_NOOP("&Copy"),
            .keys = "Ctrl+C",
            .place = Place::Table,
            .told = QT_TR_NOOP("in the log, the results or a table: copy")},
        {.id = "showGlossary", .text = QT_TR_NOOP("&Glossary"), .keys = "F1", .told = QT_TR_NOOP("glossary")},
        {.id = "showKeys", .text = QT_TR_NOOP("All &keys"), .keys = "?", .told = QT_TR_NOOP("these keys")},
        {.id = "showHints", .text = QT_TR_NOOP("Show the &hints again")},
        {.id = "about", .text = QT_TR_NOOP("&About Hilera")},
        {.id = "quit", .text = QT_TR_NOOP("&Quit"), .keys = "Ctrl+Q", .told = QT_TR_NOOP("quit")},

        {.id = "pin",
            .text = QT_TR_NOOP("P&in"),
            .icon = "pin",
            .keys = "P",
            .section = QT_TR_NOOP("Compare"),
            .told = QT_TR_NOOP("pin the run, or unpin it"),
            .isCheckable = true},
        {.id = "compare",
            .text = QT_TR_NOOP("&Compare"),
            .tip = QT_TR_NOOP("Shows the pinned runs beside each other"),
            .icon = "compare",
            .keys = "C",
            .told = QT_TR_NOOP("compare the runs; again, or Esc: back"),
            .isCheckable = true},
        {.keys = QT_TR_NOOP("↑ / ↓, Enter"), .told = QT_TR_NOOP("another run; all of its rows, or few")},
        {.id = "togglePin",
            .text = QT_TR_NOOP("&Unpin, or pin"),
            .keys = "Del",
            .place = Place::Table,
            .told = QT_TR_NOOP("unpin the run; rename it in the table")},
        {.id = "renameRun", .text = QT_TR_NOOP("&Rename"), .keys = "F2", .place = Place::Table},
        {.id = "makeBase",
            .text = QT_TR_NOOP("Measure &speedup against this run"),
            .keys = "X",
            .place = Place::Table,
            .told = QT_TR_NOOP("in the table: measure speedup against it")},

        {.id = "zoomIn",
            .text = QT_TR_NOOP("Zoom &in"),
            .keys = "W; +; =",
            .place = Place::Timeline,
            .section = QT_TR_NOOP("Timeline"),
            .told = QT_TR_NOOP("zoom at the cursor; Ctrl + wheel")},
        {.id = "zoomOut", .text = QT_TR_NOOP("Zoom &out"), .keys = "S; -", .place = Place::Timeline},
        {.id = "panLeft",
            .text = QT_TR_NOOP("Pan &left"),
            .keys = "A; Left",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("pan (Shift + key: faster); Shift + wheel")},
        {.id = "panRight", .text = QT_TR_NOOP("Pan &right"), .keys = "D; Right", .place = Place::Timeline},
        {.id = "pageUp",
            .text = QT_TR_NOOP("Rows &up"),
            .keys = "Shift+PgUp",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("scroll the rows; wheel")},
        {.id = "pageDown",
            .text = QT_TR_NOOP("Rows &down"),
            .keys = "Shift+PgDown",
            .place = Place::Timeline},
        {.id = "rowUp",
            .text = QT_TR_NOOP("Row above"),
            .keys = "Up",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("choose a row, fold it")},
        {.id = "rowDown", .text = QT_TR_NOOP("Row below"), .keys = "Down", .place = Place::Timeline},
        {.id = "toggleRow",
            .text = QT_TR_NOOP("Fold the row"),
            .keys = "Return; Enter",
            .place = Place::Timeline},
        {.keys = QT_TR_NOOP("left drag"),
            .told = QT_TR_NOOP("select a range and measure it (Ctrl: no snap)")},
        {.keys = QT_TR_NOOP("middle drag, Shift + drag"), .told = QT_TR_NOOP("pan")},
        {.id = "fit",
            .text = QT_TR_NOOP("&Fit"),
            .keys = "F",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("fit the slice, the selection or the run; again: all")},
        {.keys = QT_TR_NOOP("double click")},
        {.id = "fitAll",
            .text = QT_TR_NOOP("Fit &all"),
            .keys = "0; Home",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("fit all")},
        {.id = "undoZoom",
            .text = QT_TR_NOOP("Undo the &zoom"),
            .keys = "Backspace",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("undo the zoom")},
        {.id = "previousSlice",
            .text = QT_TR_NOOP("&Previous slice"),
            .keys = ",",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("previous and next slice on the track")},
        {.id = "nextSlice", .text = QT_TR_NOOP("&Next slice"), .keys = ".", .place = Place::Timeline},
        {.id = "alongBack",
            .text = QT_TR_NOOP("&Back along the task"),
            .keys = "[",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("back and on along the task")},
        {.id = "alongForward",
            .text = QT_TR_NOOP("On along the &task"),
            .keys = "]",
            .place = Place::Timeline},
        {.id = "mark",
            .text = QT_TR_NOOP("&Mark"),
            .keys = "M",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("set a mark, or take it away")},
        {.id = "search",
            .text = QT_TR_NOOP("&Search"),
            .keys = "/; Ctrl+F",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("search; Enter, Shift + Enter: next, previous")},
        {.id = "follow",
            .text = QT_TR_NOOP("Follo&w live"),
            .keys = "Space",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("follow live")},
        {.id = "clear",
            .text = QT_TR_NOOP("L&et go"),
            .keys = "Esc",
            .place = Place::Timeline,
            .told = QT_TR_NOOP("let go of what is chosen, searched or lit")},
        {.keys = QT_TR_NOOP("Space, Enter"),
            .told = QT_TR_NOOP("on the legend: dim the others; what it means")},

        {.id = "replayPlay",
            .text = QT_TR_NOOP("Play and pause"),
            .icon = "play",
            .keys = "Space",
            .place = Place::ReplayBar,
            .section = QT_TR_NOOP("Replay"),
            .told = QT_TR_NOOP("play and pause")},
        {.id = "replayBack",
            .text = QT_TR_NOOP("One event back"),
            .icon = "step-back",
            .keys = "Ctrl+Left",
            .place = Place::Replay,
            .told = QT_TR_NOOP("one event back, on"),
            .repeats = true},
        {.id = "replayForward",
            .text = QT_TR_NOOP("One event on"),
            .icon = "step-on",
            .keys = "Ctrl+Right",
            .place = Place::Replay,
            .repeats = true},
        {.id = "replayToStart",
            .text = QT_TR_NOOP("To the start"),
            .icon = "to-start",
            .keys = "Ctrl+Home",
            .place = Place::Replay,
            .told = QT_TR_NOOP("to its start, its end")},
        {.id = "replayToEnd",
            .text = QT_TR_NOOP("To the end"),
            .icon = "to-end",
            .keys = "Ctrl+End",
            .place = Place::Replay},
        {.id = "replaySlower",
            .text = QT_TR_NOOP("Slower"),
            .keys = "<",
            .place = Place::Replay,
            .told = QT_TR_NOOP("slower, faster"),
            .repeats = true},
        {.id = "replayFaster",
            .text = QT_TR_NOOP("Faster"),
            .keys = ">",
            .place = Place::Replay,
            .repeats = true},
        {.id = "replayClose",
            .text = QT_TR_NOOP("Leave the replay"),
            .icon = "close",
            .keys = "Esc",
            .place = Place::Replay,
            .told = QT_TR_NOOP("leave")},
    };
    return rows;
}

const ActionRow &ActionRow::of(const QString &wanted)
{
    const auto found = std::ranges::find_if(
        ActionRow::all(), [&wanted](const ActionRow &row) { return QLatin1String(row.id) == wanted; });
    Q_ASSERT(found != ActionRow::all().end());
    return *found;
}

QList<QKeySequence> ActionRow::sequences() const
{
    return *id ? QKeySequence::listFromString(QLatin1String(keys)) : QList<QKeySequence>();
}

QString ActionRow::keyText(const QKeySequence &key)
{
    static constexpr std::pair<int, const char *> names[] = {
        {Qt::Key_Left, "←"},
        {Qt::Key_Right, "→"},
        {Qt::Key_Up, "↑"},
        {Qt::Key_Down, "↓"},
        {Qt::Key_Minus, "−"},
        {Qt::Key_PageUp, QT_TR_NOOP("Page Up")},
        {Qt::Key_PageDown, QT_TR_NOOP("Page Down")},
        {Qt::Key_Home, QT_TR_NOOP("Home")},
        {Qt::Key_End, QT_TR_NOOP("End")},
        {Qt::Key_Delete, QT_TR_NOOP("Delete")},
        {Qt::Key_Backspace, QT_TR_NOOP("Backspace")},
        {Qt::Key_Space, QT_TR_NOOP("Space")},
        {Qt::Key_Return, QT_TR_NOOP("Enter")},
    };
    const QKeyCombination pressed = key[0];
    const auto *name = std::ranges::find(names, pressed.key(), &std::pair<int, const char *>::first);
    QString text;
    if (pressed.keyboardModifiers() & Qt::ControlModifier)
        text += QStringLiteral("Ctrl+");
    if (pressed.keyboardModifiers() & Qt::ShiftModifier)
        text += tr("Shift") + u'+';
    return text
        + (name != std::end(names) ? tr(name->second)
                                   : QKeySequence(pressed.key()).toString(QKeySequence::PortableText));
}

QString ActionRow::withKey(const QString &tipText) const
{
    const QList<QKeySequence> all = sequences();
    return all.isEmpty() ? tipText : QStringLiteral("%1 (%2)").arg(tipText, keyText(all.first()));
}

QString ActionRow::idFor(Place wantedPlace, const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    for (const ActionRow &row : ActionRow::all()) {
        if (row.place != wantedPlace)
            continue;
        for (const QKeySequence &key : row.sequences()) {
            const QKeyCombination wanted = key[0];
            if (wanted.key() == event.key() && (wanted.keyboardModifiers() & ~Qt::ShiftModifier) == held)
                return QLatin1String(row.id);
        }
    }
    return {};
}

} // namespace hilera
