#include "ui/planeditor.h"

#include "core/limits.h"
#include "core/run/names.h"
#include "core/run/plantext.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"
#include "ui/arrowcombobox.h"
#include "ui/flowlayout.h"
#include "ui/knobrange.h"
#include "ui/network/addressdialog.h"
#include "ui/network/networkknobs.h"
#include "ui/numberbox.h"
#include "ui/opendialog.h"
#include "ui/sharingknobs.h"
#include "ui/stopknobs.h"
#include "ui/strategyknobs.h"
#include "ui/styling.h"
#include "ui/theme/textsize.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace hilera {

namespace {

constexpr double leastTimeScale = 0.001;

// "Snooze", "TAP service"
QString listedName(const TaskKind &kind)
{
    const QString name = kindName(kind);
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

PlanEditor::PlanEditor(QWidget *parent)
    : QWidget(parent)
    , m_strategy(new ArrowComboBox(this))
    , m_task(new ArrowComboBox(this))
    , m_count(makeNumberBox(limits::tasks, this))
    , m_durations(new QLineEdit(this))
    , m_network(new NetworkKnobs(this))
    , m_sharing(new SharingKnobs(this))
    , m_strategyKnobs(new StrategyKnobs(this))
    , m_timeScale(new NumberBox(this))
    , m_lowPriority(new QCheckBox(this))
    , m_stop(new StopKnobs(this))
{
    for (const Strategy &strategy : strategies())
        m_strategy->addItem(QString(), QLatin1String(strategy.id));
    m_strategy->setMaxVisibleItems(20);
    for (const TaskKind *kind : taskKinds())
        m_task->addItem(QString(), QString::fromStdString(std::string(kind->id())));
    m_timeScale->setRange(leastTimeScale, limits::timeScale);
    m_timeScale->setDecimals(3);
    m_timeScale->setSingleStep(0.1);
    m_timeScale->setButtonSymbols(QAbstractSpinBox::NoButtons);
    arrange();
    connectEditors();
    retranslate();
    setPlan(RunPlan());
}

void PlanEditor::arrange()
{
    auto *layout = new FlowLayout(this, 5, 5);
    m_strategyField = addField(m_strategy, "strategy");
    m_taskField = addField(m_task, "task");
    m_countField = addField(m_count, "count");
    m_durationsField = addField(m_durations, "durations");
    layout->addWidget(m_network);
    layout->addWidget(m_sharing);
    layout->addWidget(m_strategyKnobs);
    m_timeScaleField = addField(m_timeScale, "timeScale");
    m_lowPriorityField = addField(m_lowPriority, "lowPriority");
    layout->addWidget(m_stop);

    for (QComboBox *box : {m_strategy, m_task})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumWidthFor(m_durations, QStringLiteral("1, 2, 0.5, 0.2 s"), 16);
    setMaximumWidthFor(m_durationsField.box, QStringLiteral("0.25..12.5 seed 1234567890"), 16);
    setMinimumWidthFor(m_timeScale, QStringLiteral("0.200"), 20);

    QWidget *previous = m_strategy;
    for (QWidget *next : QList<QWidget *>{m_task, m_count, m_durations} + m_network->editors()
            + m_sharing->editors() + m_strategyKnobs->editors() + QList<QWidget *>{m_timeScale, m_lowPriority}
            + m_stop->editors()) {
        setTabOrder(previous, next);
        previous = next;
    }
}

void PlanEditor::connectEditors()
{
    connect(m_strategy, &QComboBox::currentIndexChanged, this, &PlanEditor::readEditors);
    connect(m_task, &QComboBox::currentIndexChanged, this, &PlanEditor::chooseTask);
    connect(m_durations, &QLineEdit::textChanged, this, &PlanEditor::readEditors);
    connect(m_timeScale, &QDoubleSpinBox::valueChanged, this, &PlanEditor::readEditors);
    connect(m_count, &QSpinBox::valueChanged, this, &PlanEditor::readEditors);
    connect(m_lowPriority, &QCheckBox::toggled, this, &PlanEditor::readEditors);
    connect(m_sharing, &SharingKnobs::changed, this, &PlanEditor::readEditors);
    connect(m_strategyKnobs, &StrategyKnobs::changed, this, &PlanEditor::readEditors);
    connect(m_stop, &StopKnobs::changed, this, &PlanEditor::readEditors);
    connect(m_network, &NetworkKnobs::timeoutChanged, this, &PlanEditor::readEditors);
    connect(m_network, &NetworkKnobs::addressesRequested, this, &PlanEditor::editAddresses);
    connect(m_network, &NetworkKnobs::networkChosen, this, [this] {
        m_memory.chooseNetwork(m_plan, m_network->network());
        setPlan(RunPlan(m_plan));
    });
}

Field PlanEditor::addField(QWidget *editor, const char *name)
{
    const Field field = makeField(editor, name, this);
    layout()->addWidget(field.box);
    return field;
}

void PlanEditor::setLessonKnobs(const std::vector<LessonKnob> &knobs, const QString &strategy)
{
    m_lessonKnobs = knobs;
    m_lessonStrategy = strategy;
    limitKnobs();
    retranslate();
}

void PlanEditor::freeKnobs()
{
    m_count->setRange(1, limits::tasks);
    m_sharing->increments().box->setRange(1, limits::increments);
    m_sharing->guards().box->setRange(1, limits::guards);
    m_sharing->limitLockTimeout(nullptr);
    m_timeScale->setRange(leastTimeScale, limits::timeScale);
}

void PlanEditor::limitKnobs()
{
    const auto emphasise = [this](const char *name, const Field &field) {
        const LessonKnob *knob = lessonKnob(name);
        setStyleProperty(field.label, "emphasised", knob != nullptr);
        return knob;
    };
    limitTo(emphasise("count", m_countField), m_count, 1, limits::tasks);
    limitTo(emphasise("increments", m_sharing->increments().field), m_sharing->increments().box, 1,
        limits::increments);
    limitTo(emphasise("guards", m_sharing->guards().field), m_sharing->guards().box, 1, limits::guards);
    m_sharing->limitLockTimeout(emphasise("lock_timeout", m_sharing->lockTimeoutField()));
    emphasise("seconds", m_durationsField);
    m_network->limitTimeout(emphasise("timeout", m_network->timeoutField()));
    m_strategyKnobs->limit(emphasise);
    limitTo(emphasise("time_scale", m_timeScaleField), m_timeScale, leastTimeScale, limits::timeScale);
    m_stop->limitPolling(emphasise("polling", m_stop->pollingField()));
}

void PlanEditor::chooseTask()
{
    m_memory.chooseTask(m_plan, m_task->currentData().toString());
    setPlan(RunPlan(m_plan));
}

void PlanEditor::editAddresses()
{
    auto *dialog = new AddressDialog(m_plan.task, m_plan.network, m_memory.addressText(m_plan), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_memory.takeAddresses(m_plan, dialog->text());
        setPlan(RunPlan(m_plan));
    });
    openDialog(dialog);
}

bool PlanEditor::setPlanOfFile(const RunPlan &plan)
{
    const bool isKeptBack =
        usesNetwork(plan) && plan.network == Network::Internet && m_plan.network != Network::Internet;
    RunPlan own = plan;
    if (isKeptBack)
        m_memory.chooseNetwork(own, Network::Practice);
    setPlan(own);
    return !isKeptBack;
}

void PlanEditor::setPlan(const RunPlan &plan)
{
    m_plan = plan;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_strategy), QSignalBlocker(m_task),
        QSignalBlocker(m_count), QSignalBlocker(m_durations), QSignalBlocker(m_timeScale),
        QSignalBlocker(m_lowPriority)};
    freeKnobs();
    m_strategy->setCurrentIndex(m_strategy->findData(plan.strategy));
    m_task->setCurrentIndex(m_task->findData(plan.task));
    m_count->setValue(plan.count);
    m_durations->setText(plan.durations.toString());
    m_durations->setCursorPosition(0);
    m_network->showPlan(plan);
    m_sharing->showPlan(plan);
    m_strategyKnobs->showPlan(plan);
    m_timeScale->setValue(plan.timeScale);
    m_lowPriority->setChecked(plan.lowPriority);
    m_stop->showPlan(plan);
    m_durationsProblem.clear();
    check();
}

void PlanEditor::readEditors()
{
    m_plan.strategy = m_strategy->currentData().toString();
    m_plan.count = m_count->value();
    m_strategyKnobs->readInto(m_plan);
    m_plan.timeScale = m_timeScale->value();
    m_plan.lowPriority = m_lowPriority->isChecked();
    m_stop->readInto(m_plan);
    m_plan.timeout = m_network->timeout();
    m_sharing->readInto(m_plan);
    m_sharing->showPlan(m_plan); // another mode may have other knobs
    readDurations();
    check();
}

void PlanEditor::readDurations()
{
    // A list may be too long for the line: then it is as it was, until somebody writes another one.
    const Result<DurationSpec> durations = m_durations->isModified()
        ? DurationSpec::parse(m_durations->text())
        : Result<DurationSpec>(m_plan.durations);
    m_durationsProblem = durations ? QString() : durations.error();
    if (!durations)
        return;
    m_plan.durations = *durations;
    const LessonKnob *knob = lessonKnob("seconds");
    const auto [least, most] = durations->range();
    if (knob && (least < knob->least || most > knob->most)) {
        m_durationsProblem =
            tr("In this lesson the tasks take from %L1 to %L2 s each.").arg(knob->least).arg(knob->most);
    }
}

// Null: it may be turned freely.
const LessonKnob *PlanEditor::lessonKnob(const char *name) const
{
    const auto found = std::ranges::find(m_lessonKnobs, QLatin1String(name), &LessonKnob::name);
    return m_plan.strategy == m_lessonStrategy && found != m_lessonKnobs.end() ? &*found : nullptr;
}

void PlanEditor::check()
{
    m_problem = m_durationsProblem;
    if (m_problem.isEmpty()) {
        if (const auto problem = findProblem(m_plan))
            m_problem = problem->text;
    }
    m_hint = usesNetwork(m_plan) ? QString() : durationsRemark(m_durations->text());
    if (m_hint.isEmpty() && m_problem.isEmpty())
        m_hint = incrementsRemark(m_plan);
    limitKnobs();
    setStyleProperty(m_durations, "invalid", !m_durationsProblem.isEmpty());
    showKnobs();
    retranslate();
    Q_EMIT planChanged();
}

void PlanEditor::showKnobs()
{
    const Strategy *strategy = findStrategy(m_plan.strategy);
    const bool isOnNetwork = usesNetwork(m_plan);
    m_durationsField.box->setVisible(!isOnNetwork);
    m_timeScaleField.box->setVisible(!isOnNetwork);
    m_network->setVisible(isOnNetwork);
    m_stop->showPlan(m_plan);
    m_lowPriorityField.box->setVisible(computes(m_plan) && strategy && !strategy->onGuiThread);
    m_strategyKnobs->showKnobs(strategy ? strategy->knobs : Knobs());
}

void PlanEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        readDurations();
        check(); // its sentences are in the language
    }
    QWidget::changeEvent(event);
}

// What the durations are.
QString PlanEditor::durationsHelp(const RunPlan &plan)
{
    if (counts(plan))
        return tr("How long each increment takes from reading the counter to writing it: 0.001, or 1 ms.");
    return computes(plan)
        ? tr("How much CPU time each task needs on this machine: 5 for all, a list such as 1, 2, 0.5, or a "
             "spread such as 1..5 seed 7.")
        : tr("How long each task takes: 5 for all, a list such as 1, 2, 0.5, or a spread such as 1..5 "
             "seed 7.");
}

void PlanEditor::retranslate()
{
    for (int i = 0; i < m_strategy->count(); ++i) {
        const Strategy &strategy = strategies()[static_cast<std::size_t>(i)];
        m_strategy->setItemText(i, strategy.translatedName());
        m_strategy->setItemData(i, strategy.translatedSummary(), Qt::ToolTipRole);
    }
    for (int i = 0; i < m_task->count(); ++i)
        m_task->setItemText(i, listedName(*taskKinds()[static_cast<std::size_t>(i)]));

    const Strategy *strategy = findStrategy(m_plan.strategy);
    m_strategyField.setTexts(tr("Strate&gy"), strategy ? strategy->translatedSummary() : QString());
    m_taskField.setTexts(tr("Kind of t&ask"),
        tr("What each task does: sleep, fetch a page, ask a service of the Virtual Observatory whether it "
           "is available, compute, or add to a counter that all share."));
    m_countField.setTexts(tr("&Tasks"),
        usesNetwork(m_plan) ? tr("How many tasks there are; the addresses are gone through again and again.")
                            : tr("How many tasks there are."));
    m_durationsField.setTexts(counts(m_plan) ? tr("Window, se&conds") : tr("Se&conds"),
        m_durationsProblem.isEmpty() ? durationsHelp(m_plan) : m_durationsProblem);
    m_lowPriority->setText(tr("l&owest"));
    m_lowPriorityField.setTexts(tr("Priority"),
        tr("Workers that compute do so at the lowest priority, so that the window and other programs go "
           "first. "
           "Without, see what happens to the window."));
    m_timeScaleField.setTexts(
        tr("Ti&me ×"), tr("Every duration is multiplied by this: 0.2 makes 1 second of 5."));
}

} // namespace hilera
