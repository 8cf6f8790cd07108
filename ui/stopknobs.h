#pragma once

#include "core/lesson/lessonstep.h"
#include "ui/field.h"

#include <QWidget>

class QPushButton;

namespace hilera {

class SecondsChoice;

// The knobs of an end before the end: how tasks look whether to stop, and when they are asked by themselves.
// Seldom wanted: they stay behind a button until they are, or the plan or the lesson has them.
class StopKnobs : public QWidget {
    Q_OBJECT

public:
    explicit StopKnobs(QWidget *parent = nullptr);

    void showPlan(const RunPlan &plan);
    // Puts what is chosen into the plan.
    void readInto(RunPlan &plan) const;
    [[nodiscard]] const Field &pollingField() const { return m_pollingField; }
    // To the lesson's range, but for what stands there; null: freely.
    void limitPolling(const LessonKnob *knob);
    // From left to right.
    [[nodiscard]] QList<QWidget *> editors() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showKnobs();
    void retranslate();

    bool m_isOfLesson = false;
    bool m_isUsual = true;
    bool m_canPoll = true;
    bool m_canKill = false;
    QPushButton *m_more;
    SecondsChoice *m_polling;
    SecondsChoice *m_stopAfter;
    SecondsChoice *m_killAfter;
    Field m_pollingField;
    Field m_stopField;
    Field m_killField;
};

} // namespace hilera
