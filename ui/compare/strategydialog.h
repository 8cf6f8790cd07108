#pragma once

#include "core/plan/runplan.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace hilera {

// Asks under which strategies the tasks of a plan are to run. Those that can't run it say why.
class StrategyDialog : public QDialog {
    Q_OBJECT

public:
    StrategyDialog(const RunPlan &plan, const QStringList &ticked, QWidget *parent = nullptr);

    [[nodiscard]] QStringList chosen() const; // in the order they run

    // What is ticked the first time: all that leave the window alive.
    [[nodiscard]] static QStringList usual();

private:
    [[nodiscard]] QLayout *makeButtons();
    void addStrategies(const QStringList &ticked, QVBoxLayout &list);
    void tickAll(bool ticked);
    void findIdeals();
    void showSummary();

    RunPlan m_plan;
    std::vector<QCheckBox *> m_boxes; // named after their strategies
    QHash<QString, Nanoseconds> m_ideals; // of those whose time is known
    QLabel *m_summary;
    QPushButton *m_run;
};

} // namespace hilera
