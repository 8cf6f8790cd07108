#pragma once

#include "ui/timeline/paint/legenditem.h"

#include <QAbstractButton>
#include <QWidget>

#include <bitset>
#include <vector>

namespace hilera {

// What the colours mean. A click on a state dims the others; another one undims them.
class Legend : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    // Another run: the usual states. Or a trace where colours stand for these names, and the last one for
    // others.
    void startAnew(const std::vector<std::string> &names = {});
    // What is in sight joins what there is; the ideal schedule goes as well as it comes.
    void add(const LegendContents &inSight);
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
    void setContents(const LegendContents &contents);
    void choose(Entry *entry);
    void addEntry(const LegendItem &item);
    [[nodiscard]] std::vector<LegendItem> items() const;
    void arrange();

    Theme m_theme;
    std::vector<Entry *> m_entries;
    std::vector<std::string> m_names;
    LegendContents m_contents;
    int m_lit = 0; // the state that is, 0: all are
};

} // namespace hilera
