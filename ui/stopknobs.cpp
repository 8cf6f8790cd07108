#include "ui/stopknobs.h"

#include "core/run/plannedstop.h"
#include "core/strategy/strategy.h"
#include "ui/secondschoice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace hilera {

namespace {

const std::vector<double> pollings = {0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 1, 2, 5, never};
const std::vector<double> spans = {0.2, 0.5, 1, 2, 3, 5, 10, never};

} // namespace

StopKnobs::StopKnobs(QWidget *parent)
    : QWidget(parent)
    , m_more(new QPushButton(QStringLiteral("⋯"), this))
    , m_polling(new SecondsChoice(pollings, this))
    , m_stopAfter(new SecondsChoice(spans, this))
    , m_killAfter(new SecondsChoice(spans, this))
    , m_pollingField(makeField(m_polling, "polling", this))
    , m_stopField(makeField(m_stopAfter, "stopAfter", this))
    , m_killField(makeField(m_killAfter, "killAfter", this))
{
    m_more->setObjectName(QStringLiteral("moreKnobs"));
    m_more->setCheckable(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_more, 0, Qt::AlignBottom);
    for (const Field &field : {m_pollingField, m_stopField, m_killField})
        layout->addWidget(field.box);

    connect(m_more, &QPushButton::toggled, this, &StopKnobs::showKnobs);
    for (const SecondsChoice *choice : {m_polling, m_stopAfter, m_killAfter})
        connect(choice, &QComboBox::currentIndexChanged, this, &StopKnobs::changed);
    retranslate();
    showPlan(RunPlan());
}

void StopKnobs::showPlan(const RunPlan &plan)
{
    const RunPlan usual;
    const Strategy *strategy = findStrategy(plan.strategy);
    m_isUsual = plan.polling == usual.polling && plan.stopAfter == usual.stopAfter
        && plan.killAfter == usual.killAfter;
    m_canPoll = canPoll(plan);
    m_canKill = strategy && strategy->usesProcesses(plan);
    m_polling->setSeconds(plan.polling);
    m_stopAfter->setSeconds(plan.stopAfter);
    m_killAfter->setSeconds(plan.killAfter);
    showKnobs();
    retranslate();
}

void StopKnobs::readInto(RunPlan &plan) const
{
    plan.polling = m_polling->seconds();
    plan.stopAfter = m_stopAfter->seconds();
    plan.killAfter = m_killAfter->seconds();
}

void StopKnobs::limitPolling(const LessonKnob *knob)
{
    m_isOfLesson = knob != nullptr;
    m_polling->setRange(knob ? knob->least : 0, knob ? knob->most : never);
    showKnobs();
}

QList<QWidget *> StopKnobs::editors() const
{
    return {m_more, m_polling, m_stopAfter, m_killAfter};
}

void StopKnobs::showKnobs()
{
    const bool isNeeded = m_isOfLesson || !m_isUsual;
    const bool isShown = isNeeded || m_more->isChecked();
    m_more->setVisible(!isNeeded);
    m_pollingField.box->setVisible(isShown && m_canPoll);
    m_stopField.box->setVisible(isShown);
    m_killField.box->setVisible(isShown && (m_canKill || m_killAfter->seconds() < never));
}

void StopKnobs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StopKnobs::retranslate()
{
    m_more->setAccessibleName(tr("More knobs"));
    m_more->setToolTip(
        tr("More knobs: how tasks look whether to stop, and when the run is stopped by itself."));
    m_polling->setTexts(tr("at once"), tr("never"));
    for (SecondsChoice *choice : {m_stopAfter, m_killAfter})
        choice->setTexts({}, tr("never"));
    m_pollingField.setTexts(tr("Hears a stop"),
        tr("When a task hears that it is to stop: at once, even in its sleep; when it looks, every so many "
           "seconds; or never: then it is deaf."));
    m_stopField.setTexts(
        tr("Stop after"), tr("After so long the tasks are asked to stop, as by the button."));
    m_killField.setTexts(tr("Kill after"),
        m_canKill ? tr("After so long the processes are killed, as by the button; their results are lost.")
                  : tr("There is nothing to kill: only a process can be ended from outside."));
}

} // namespace hilera
