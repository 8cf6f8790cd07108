#pragma once

#include <QTableView>

namespace hilera {

// A table of the output of a run, with a few rows or a million. Rows are selected and copied as a whole.
// Columns fit the visible rows; the last one takes the rest of the width.
class OutputTable : public QTableView {
    Q_OBJECT

public:
    // Each column but the last gets at most `mostPercent` of the width. `leading`: between lines, in pixels.
    OutputTable(QAbstractItemModel &model, int mostPercent, int leading, QWidget *parent);

    // The role in which the model gives the text of a row to copy.
    static constexpr int LineRole = Qt::UserRole;

    // Typing does not search: that would make the text of all rows, and letters are keys of the window.
    void keyboardSearch([[maybe_unused]] const QString &text) override { }

    // Without headings a column only grows, so that the text does not jump.
    virtual void fitColumns();
    void copy();

Q_SIGNALS:
    void copiedPart(const QString &message); // of what is selected; for people

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int headingWidth(int column) const;
    [[nodiscard]] int neededWidth(int column) const;

    int m_mostPercent;
    int m_leading;
};

} // namespace hilera
