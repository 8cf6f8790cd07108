#pragma once

#include "ui/timeline/paint/legenditem.h"

#include <QAbstractButton>
#include <QWidget>

#include <bitset>
#include <vector>

namespace hilera {

// The states of nearly every run.
[[nodiscard]] std::bitset<stateCount> usualStates();

// What the colours mean. A click on a state dims the others; another one undims them.
class Legend : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // Another run: the usual states. Or a trace where colours stand for these names, and the last one for
    // others.
    void startAnew(const std::vector<std::string> &names = {});
    // The states and phases that occur join those there are; and whether an ideal schedule is drawn, and
    // lost updates are.
    void add(std::bitset<stateCount> states, std::bitset<phaseCount> phases, bool withGhost, bool withLosses);
    void retranslate();

    [[nodiscard]] std::bitset<stateCount> dimmed() const;
    [[nodiscard]] int heightForWidth(int width) const override; // in as many rows as it takes
    void clear();

Q_SIGNALS:
    void dimmedChanged(std::bitset<hilera::stateCount> dimmed);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Entry;
    void setEntries(
        std::bitset<stateCount> states, std::bitset<phaseCount> phases, bool withGhost, bool withLosses);
    void choose(Entry *entry);
    void addEntry(const LegendItem &item);
    [[nodiscard]] std::vector<LegendItem> items() const;
    void arrange();

    Theme m_theme;
    std::vector<Entry *> m_entries;
    std::vector<std::string> m_names;
    std::bitset<stateCount> m_states;
    std::bitset<phaseCount> m_phases;
    bool m_withGhost = false;
    bool m_withLosses = false;
    int m_lit = 0; // the state that is, 0: all are
};

} // namespace hilera
