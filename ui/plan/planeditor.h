#pragma once

#include "core/lesson/lessonstep.h"
#include "core/plan/parameter.h"
#include "ui/network/planmemory.h"
#include "ui/widgets/field.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace hilera {

class ModeField;
class NetworkKnobs;
class ParameterField;

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
    void arrange();
    void connectEditors();
    void chooseTask();
    void editAddresses();
    void readEditors();
    void readDurations();
    void check();
    void showKnobs();
    void limitKnobs();
    [[nodiscard]] const LessonKnob *lessonKnob(const char *name) const;
    [[nodiscard]] bool isShown(const Parameter &parameter) const;
    [[nodiscard]] QString helpFor(const Parameter &parameter) const;
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
    QLineEdit *m_durations;
    NetworkKnobs *m_network;
    ModeField *m_mode;
    QPushButton *m_more; // shows the rare ones
    std::vector<ParameterField *> m_fields; // from left to right
    Field m_strategyField;
    Field m_taskField;
    Field m_durationsField;
    Field m_moreField;
};

} // namespace hilera
