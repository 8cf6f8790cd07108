#pragma once

#include "core/lesson/lessonstep.h"
#include "ui/field.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace hilera {

class NumberBox;

// The knobs of tasks that share something: in which way, how often each adds to the counter, how many
// locks or permits there are, and when who is blocked gives up. Shows those that the plan's kind of task has.
class SharingKnobs : public QWidget {
    Q_OBJECT

public:
    explicit SharingKnobs(QWidget *parent = nullptr);

    void showPlan(const RunPlan &plan);
    // Into what is shown of the plan.
    void readInto(RunPlan &plan) const;

    struct Number {
        QSpinBox *box;
        Field field;
    };
    [[nodiscard]] const Number &increments() const { return m_increments; }
    [[nodiscard]] const Number &guards() const { return m_guards; }
    [[nodiscard]] const Field &lockTimeoutField() const { return m_lockTimeoutField; }
    void limitLockTimeout(const LessonKnob *knob);
    // From left to right.
    [[nodiscard]] QList<QWidget *> editors() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showModes(const RunPlan &plan);
    void retranslate();

    QString m_task;
    QComboBox *m_mode;
    Field m_modeField;
    Number m_increments;
    Number m_guards;
    NumberBox *m_lockTimeout;
    Field m_lockTimeoutField;
};

} // namespace hilera
