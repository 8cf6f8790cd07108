#pragma once

#include "core/strategy/strategy.h"
#include "ui/field.h"

#include <QWidget>

#include <array>
#include <functional>

class QSpinBox;

namespace hilera {

class NumberBox;
struct LessonKnob;

// The knobs of a strategy: how many workers it has, and what else there is to choose. Shows those that it
// has.
class StrategyKnobs : public QWidget {
    Q_OBJECT

public:
    explicit StrategyKnobs(QWidget *parent = nullptr);

    // Any value, whatever the lesson lets one choose.
    void showPlan(const RunPlan &plan);
    void readInto(RunPlan &plan) const;
    // By what a lesson says of the knob of that name, if it does.
    void limit(const std::function<const LessonKnob *(const char *name, const Field &field)> &knobOf);
    void showKnobs(Knobs knobs);
    // From left to right.
    [[nodiscard]] QList<QWidget *> editors() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Number {
        Knob knob;
        const char *lessonName;
        int RunPlan::*value;
        int least;
        int most;
        QSpinBox *box;
        Field field;
    };
    Number makeNumber(
        Knob knob, const char *name, const char *lessonName, int RunPlan::*value, int least, int most);
    [[nodiscard]] std::array<const Number *, 4> numbers() const
    {
        return {&m_workers, &m_processes, &m_threads, &m_queueSize};
    }
    void retranslate();

    Number m_workers;
    Number m_processes;
    Number m_threads;
    Number m_queueSize;
    NumberBox *m_switchInterval;
    Field m_switchIntervalField;
};

} // namespace hilera
