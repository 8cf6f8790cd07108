#include "ui/help/keys.h"

namespace hilera {

std::vector<Keys::Section> Keys::sections()
{
    return {{tr("Run"),
                {{tr("Ctrl + R, F9"), tr("run")}, {tr("Esc, Ctrl + ."), tr("stop")},
                    {tr("R"), tr("replay the run; again, or Esc: leave")}}},
        {tr("Lesson"),
            {{tr("Page Down / Up"), tr("next step or run; step before")},
                {tr("Tab, Enter"), tr("to a dotted word; what it means")}}},
        {tr("Presenting"),
            {{tr("F5, Shift + F5"), tr("begin; Esc: end")},
                {tr("Page Down / Up, → / ←"), tr("next step or run; step before")},
                {tr("B or ."), tr("blank the screen; again: go on")}, {tr("N"), tr("the teacher’s notes")},
                {tr("W / S, F"), tr("zoom the timeline, fit it")}}},
        {tr("Window"),
            {{tr("Ctrl + O, Ctrl + S"), tr("open a run log, save the run")},
                {tr("F6, Shift + F6"), tr("next panel, panel before")},
                {tr("Tab, Shift + Tab"), tr("next control, control before")},
                {tr("Ctrl + + / − / 0"), tr("larger text, smaller text, usual text")},
                {tr("Enter"), tr("in the code: light what a line did")},
                {tr("Ctrl + C"), tr("in the log, the results or a table: copy")}, {tr("F1"), tr("glossary")},
                {tr("?"), tr("these keys")}, {tr("Ctrl + Q"), tr("quit")}}},
        {tr("Compare"),
            {{tr("P"), tr("pin the run, or unpin it")},
                {tr("C"), tr("compare the runs; again, or Esc: back")},
                {tr("↑ / ↓, Enter"), tr("another run; all of its rows, or few")},
                {tr("Delete, F2"), tr("unpin the run; rename it in the table")},
                {tr("X"), tr("in the table: measure speedup against it")}}},
        {tr("Timeline"),
            {{tr("W / S, + / −, Ctrl + wheel"), tr("zoom at the cursor")},
                {tr("A / D, ← / →, Shift + wheel"), tr("pan (Shift + key: faster)")},
                {tr("wheel, Shift + Page Up / Down"), tr("scroll the rows")},
                {tr("↑ / ↓, Enter"), tr("choose a row, fold it")},
                {tr("left drag"), tr("select a range and measure it (Ctrl: no snap)")},
                {tr("middle drag, Shift + drag"), tr("pan")},
                {tr("double click, F"), tr("fit the slice, the selection or the run; again: all")},
                {tr("0 or Home"), tr("fit all")}, {tr("Backspace"), tr("undo the zoom")},
                {tr(", and ."), tr("previous and next slice on the track")},
                {tr("[ and ]"), tr("back and on along the task")},
                {tr("M"), tr("set a mark, or take it away")},
                {tr("/ or Ctrl + F"), tr("search; Enter, Shift + Enter: next, previous")},
                {tr("Space"), tr("follow live")},
                {tr("Esc"), tr("let go of what is chosen, searched or lit")},
                {tr("Space, Enter"), tr("on the legend: dim the others; what it means")}}},
        {tr("Replay"),
            {{tr("Space"), tr("play and pause")}, {tr("Ctrl + ← / →"), tr("one event back, on")},
                {tr("Ctrl + Home / End"), tr("to its start, its end")}, {tr("< and >"), tr("slower, faster")},
                {tr("R or Esc"), tr("leave")}}}};
}

} // namespace hilera
