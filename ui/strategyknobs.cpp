#include "ui/strategyknobs.h"

#include "core/limits.h"
#include "ui/knobrange.h"
#include "ui/numberbox.h"
#include "ui/theme/textsize.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace hilera {

namespace {

constexpr double leastSwitchInterval = 0.001; // seconds

} // namespace

StrategyKnobs::StrategyKnobs(QWidget *parent)
    : QWidget(parent)
    , m_workers(makeNumber(Knob::Workers, "workers", "workers", &RunPlan::workers, 1, limits::threads))
    , m_processes(
          makeNumber(Knob::Processes, "processes", "processes", &RunPlan::processes, 1, limits::processes))
    , m_threads(
          makeNumber(Knob::Threads, "threads", "threads", &RunPlan::threads, 1, limits::threadsOfAProcess))
    , m_queueSize(
          makeNumber(Knob::QueueSize, "queueSize", "queue_size", &RunPlan::queueSize, 0, limits::tasks))
    , m_switchInterval(new NumberBox(this))
    , m_switchIntervalField(makeField(m_switchInterval, "switchInterval", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    for (const Number *number : numbers()) {
        layout->addWidget(number->field.box);
        connect(number->box, &QSpinBox::valueChanged, this, &StrategyKnobs::changed);
    }
    layout->addWidget(m_switchIntervalField.box);
    m_switchInterval->setRange(leastSwitchInterval, limits::switchInterval);
    m_switchInterval->setDecimals(3);
    m_switchInterval->setSingleStep(0.005);
    m_switchInterval->setButtonSymbols(QAbstractSpinBox::NoButtons);
    setMinimumWidthFor(m_switchInterval, QStringLiteral("0.005"), 20);
    connect(m_switchInterval, &QDoubleSpinBox::valueChanged, this, &StrategyKnobs::changed);
    retranslate();
}

StrategyKnobs::Number StrategyKnobs::makeNumber(
    Knob knob, const char *name, const char *lessonName, int RunPlan::*value, int least, int most)
{
    QSpinBox *box = makeNumberBox(most, this);
    return {knob, lessonName, value, least, most, box, makeField(box, name, this)};
}

void StrategyKnobs::showPlan(const RunPlan &plan)
{
    for (const Number *number : numbers()) {
        const QSignalBlocker blocker(number->box);
        number->box->setRange(number->least, number->most);
        number->box->setValue(plan.*number->value);
    }
    const QSignalBlocker blocker(m_switchInterval);
    m_switchInterval->setRange(leastSwitchInterval, limits::switchInterval);
    m_switchInterval->setValue(plan.switchInterval);
}

void StrategyKnobs::readInto(RunPlan &plan) const
{
    for (const Number *number : numbers())
        plan.*number->value = number->box->value();
    plan.switchInterval = m_switchInterval->value();
}

void StrategyKnobs::limit(const std::function<const LessonKnob *(const char *, const Field &)> &knobOf)
{
    for (const Number *number : numbers())
        limitTo(knobOf(number->lessonName, number->field), number->box, number->least, number->most);
    limitTo(knobOf("switch_interval", m_switchIntervalField), m_switchInterval, leastSwitchInterval,
        limits::switchInterval);
}

void StrategyKnobs::showKnobs(Knobs knobs)
{
    for (const Number *number : numbers())
        number->field.box->setVisible(knobs.testFlag(number->knob));
    m_switchIntervalField.box->setVisible(knobs.testFlag(Knob::SwitchInterval));
    setVisible(knobs != Knobs());
}

QList<QWidget *> StrategyKnobs::editors() const
{
    QList<QWidget *> editors;
    for (const Number *number : numbers())
        editors.append(number->box);
    return editors + QList<QWidget *>{m_switchInterval};
}

void StrategyKnobs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StrategyKnobs::retranslate()
{
    m_workers.field.setTexts(tr("&Workers"), tr("How many workers take the tasks."));
    m_processes.field.setTexts(tr("&Processes"), tr("How many processes there are."));
    m_threads.field.setTexts(tr("T&hreads"), tr("How many threads each process has."));
    m_switchIntervalField.setTexts(tr("Switch interval"),
        tr("Seconds until who computes hands the lock over, if another thread wants it. CPython’s is "
           "0.005."));
    m_queueSize.box->setSpecialValueText(tr("no bound"));
    setMinimumWidthFor(m_queueSize.box, m_queueSize.box->specialValueText(), 20);
    m_queueSize.field.setTexts(tr("&Queue size"),
        tr("How many tasks fit into the queue; producers that find it full must wait. 0: no bound."));
}

} // namespace hilera
