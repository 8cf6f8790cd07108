#pragma once

#include "core/lesson/lessonstep.h"
#include "core/run/runplan.h"
#include "ui/field.h"
#include "ui/network/planmemory.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace hilera {

class NetworkKnobs;
class SharingKnobs;
class StopKnobs;
class StrategyKnobs;

// The strategy, the kind of task, and their knobs. Checks what is typed as it is typed.
class PlanEditor : public QWidget {
    Q_OBJECT

public:
    explicit PlanEditor(QWidget *parent = nullptr);

    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    void setPlan(const RunPlan &plan);
    // The same of a plan from a file, which a stranger may have written: it does not choose the internet, but
    // what it asks for there is kept for whoever chooses that network. False if it asked for the internet.
    bool setPlanOfFile(const RunPlan &plan);
    // The knobs of a lesson stand out, and go as far as it lets them while its strategy is chosen.
    void setLessonKnobs(const std::vector<LessonKnob> &knobs, const QString &strategy);
    // What other kinds of task and the other network go back to.
    [[nodiscard]] PlanMemory &memory() { return m_memory; }

    // Why the plan can't run, for people; empty if it can.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    // What may surprise in what was typed, though it is right; empty if nothing does.
    [[nodiscard]] const QString &hint() const { return m_hint; }

Q_SIGNALS:
    void planChanged(); // or its problem

protected:
    void changeEvent(QEvent *event) override;

private:
    Field addField(QWidget *editor, const char *name);
    void arrange();
    void connectEditors();
    void chooseTask();
    void editAddresses();
    void readEditors();
    void readDurations();
    void check();
    void showKnobs();
    void freeKnobs();
    void limitKnobs();
    [[nodiscard]] const LessonKnob *lessonKnob(const char *name) const;
    [[nodiscard]] static QString durationsHelp(const RunPlan &plan);
    void retranslate();

    RunPlan m_plan;
    std::vector<LessonKnob> m_lessonKnobs;
    QString m_lessonStrategy;
    PlanMemory m_memory;
    QString m_problem;
    QString m_hint;
    QString m_durationsProblem;

    QComboBox *m_strategy;
    QComboBox *m_task;
    QSpinBox *m_count;
    QLineEdit *m_durations;
    NetworkKnobs *m_network;
    SharingKnobs *m_sharing;
    StrategyKnobs *m_strategyKnobs;
    QDoubleSpinBox *m_timeScale;
    QCheckBox *m_lowPriority;
    StopKnobs *m_stop;
    Field m_strategyField;
    Field m_taskField;
    Field m_countField;
    Field m_durationsField;
    Field m_timeScaleField;
    Field m_lowPriorityField;
};

} // namespace hilera
