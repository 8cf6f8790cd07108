#pragma once

#include <QTableView>

#include <memory>
#include <vector>

namespace hilera {

class ComparedModel;
class RunRecord;

// The figures of the runs: sorts by a click, is copied with Ctrl+C, and names can be changed.
class ComparedTable : public QTableView {
    Q_OBJECT

public:
    explicit ComparedTable(ComparedModel &model, QWidget *parent = nullptr);

    // Top to bottom.
    [[nodiscard]] QList<int> selectedRows() const;
    void chooseRun(const RunRecord *run);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override; // of all rows

Q_SIGNALS:
    void runsSelected(); // or others
    void baseChosen(const hilera::RunRecord *run);
    void pinToggled(const hilera::RunRecord *run);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRunAction(const char *id, void (ComparedTable::*act)());
    void copy();
    void editName();
    void makeBase();
    void togglePin();
    void fitColumns();
    void setRowHeight();
    void keepSelection();
    void restoreSelection();
    [[nodiscard]] const RunRecord *currentRun() const; // null: none

    ComparedModel &m_model;
    std::vector<std::weak_ptr<const RunRecord>> m_kept; // selected, while the model is made anew
    std::weak_ptr<const RunRecord> m_keptCurrent;
};

} // namespace hilera
