#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <span>

class QKeyEvent;

namespace hilera {

// Where the keys of an action are heard.
enum class Place {
    Window, // wherever in it the focus is
    Replay, // there too, while a run is played again
    ReplayBar, // only where its bar has the focus
    Timeline, // only where a timeline has the focus
    Table, // only where a list or a table has it
    Presenter, // while a class looks on
};

// What the window can be told to do. Each is one row: its menu entry, button, keys, tool tip and the line
// on the sheet of keys are made from it. A row without an id is only a line on that sheet. The texts are in
// English, and translated where they are shown.
struct ActionRow {
    const char *id = "";
    const char *text = ""; // in a menu
    const char *tip = ""; // on a button; empty: the same text
    const char *icon = ""; // a file in resources/icons
    const char *keys = ""; // as QKeySequence::listFromString takes them; without an id, a text
    Place place = Place::Window;
    const char *section = nullptr; // of the sheet, which begins here
    const char *told = ""; // on the sheet; empty: its keys stand with those of the row before
    bool isCheckable = false;
    bool repeats = false; // while the key is held down

    [[nodiscard]] static std::span<const ActionRow> all();
    [[nodiscard]] static const ActionRow &of(const QString &wanted);
    // What the key press means where a widget listens to keys itself, whether Shift is held or not: the id,
    // empty if there is none.
    [[nodiscard]] static QString idFor(Place wantedPlace, const QKeyEvent &event);

    [[nodiscard]] QList<QKeySequence> sequences() const;
    // The text of a tool tip, and the first key.
    [[nodiscard]] QString withKey(const QString &tipText) const;
    // As people know the key: "Ctrl+←", "Page Down".
    [[nodiscard]] static QString keyText(const QKeySequence &key);

    Q_DECLARE_TR_FUNCTIONS(hilera::ActionRow)
};

} // namespace hilera
