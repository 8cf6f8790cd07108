#pragma once

#include "core/run/runplan.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace hilera {

// The strategy and its knobs. Checks what is typed as it is typed.
class PlanEditor : public QWidget {
    Q_OBJECT

public:
    explicit PlanEditor(QWidget *parent = nullptr);

    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    void setPlan(const RunPlan &plan);

    // Why the plan can't run, for people; empty if it can.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    // What may surprise in what was typed, though it is right; empty if nothing does.
    [[nodiscard]] const QString &hint() const { return m_hint; }

Q_SIGNALS:
    void planChanged(); // or its problem

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field {
        QWidget *box = nullptr;
        QLabel *label = nullptr;
        QWidget *editor = nullptr;
    };

    Field addField(QWidget *editor, const char *name);
    Field addNumber(QSpinBox *&box, const char *name, int most);
    void readEditors();
    void readDurations();
    void check();
    void showKnobs();
    void retranslate();

    RunPlan m_plan;
    QString m_problem;
    QString m_hint;
    QString m_durationsProblem;

    QComboBox *m_strategy;
    QSpinBox *m_count = nullptr;
    QLineEdit *m_durations;
    QSpinBox *m_workers = nullptr;
    QSpinBox *m_processes = nullptr;
    QSpinBox *m_threads = nullptr;
    QDoubleSpinBox *m_timeScale;
    Field m_strategyField;
    Field m_countField;
    Field m_durationsField;
    Field m_workersField;
    Field m_processesField;
    Field m_threadsField;
    Field m_timeScaleField;
};

} // namespace hilera
