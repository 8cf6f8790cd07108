#include "ui/plan/planeditor.h"

#include "core/network/taskkinds.h"
#include "core/planning/planning.h"
#include "core/planning/plantext.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "ui/network/addressdialog.h"
#include "ui/plan/modefield.h"
#include "ui/plan/networkknobs.h"
#include "ui/plan/parameterfield.h"
#include "ui/theme/styling.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/opendialog.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace hilera {

namespace {

// "Snooze", "TAP service"
QString listedName(const TaskKind &kind)
{
    const QString name = kindName(kind);
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

PlanEditor::PlanEditor(QWidget *parent)
    : QWidget(parent)
    , m_strategy(new ComboBox(this))
    , m_task(new ComboBox(this))
    , m_durations(new QLineEdit(this))
    , m_network(new NetworkKnobs(this))
    , m_mode(new ModeField(this))
    , m_more(new QPushButton(QStringLiteral("⋯"), this))
{
    for (const Strategy &strategy : strategies())
        m_strategy->addItem(QString(), QLatin1String(strategy.id));
    m_strategy->setMaxVisibleItems(20);
    for (const TaskKind *kind : taskKinds())
        m_task->addItem(QString(), QString::fromStdString(std::string(kind->id())));
    m_more->setCheckable(true);
    arrange();
    connectEditors();
    retranslate();
    setPlan(RunPlan());
}

// In the order of the table.
void PlanEditor::arrange()
{
    auto *flow = new FlowLayout(this, 5, 5);
    QList<QWidget *> editors;
    const auto add = [&](const Field &field) {
        flow->addWidget(field.box);
        editors.append(field.editor);
        return field;
    };
    for (const Parameter &parameter : parameters()) {
        if (parameter.isRare && !m_moreField.box)
            m_moreField = add(makeField(m_more, "moreKnobs", this));
        if (ParameterField::canEdit(parameter)) {
            m_fields.push_back(new ParameterField(parameter, this));
            add(m_fields.back()->field());
        } else if (parameter.field == Parameter::Field(&RunPlan::strategy)) {
            m_strategyField = add(makeField(m_strategy, parameter.id, this));
        } else if (parameter.field == Parameter::Field(&RunPlan::task)) {
            m_taskField = add(makeField(m_task, parameter.id, this));
        } else if (parameter.field == Parameter::Field(&RunPlan::durations)) {
            m_durationsField = add(makeField(m_durations, "durations", this));
        } else if (parameter.field == Parameter::Field(&RunPlan::mode)) {
            add(m_mode->field());
        } else if (parameter.field == Parameter::Field(&RunPlan::network)) {
            flow->addWidget(m_network);
            editors += m_network->editors();
        }
    }
    for (qsizetype i = 1; i < editors.size(); ++i)
        setTabOrder(editors[i - 1], editors[i]);

    for (QComboBox *box : {m_strategy, m_task})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumWidthFor(m_durations, QStringLiteral("1, 2, 0.5, 0.2 s"), 16);
    setMaximumWidthFor(m_durationsField.box, QStringLiteral("0.25..12.5 seed 1234567890"), 16);
}

void PlanEditor::connectEditors()
{
    connect(m_strategy, &QComboBox::currentIndexChanged, this, &PlanEditor::readEditors);
    connect(m_task, &QComboBox::currentIndexChanged, this, &PlanEditor::chooseTask);
    connect(m_durations, &QLineEdit::textChanged, this, &PlanEditor::readEditors);
    connect(m_mode, &ModeField::changed, this, &PlanEditor::readEditors);
    for (const ParameterField *field : m_fields)
        connect(field, &ParameterField::changed, this, &PlanEditor::readEditors);
    connect(m_more, &QPushButton::toggled, this, &PlanEditor::showKnobs);
    connect(m_network, &NetworkKnobs::addressesRequested, this, &PlanEditor::editAddresses);
    connect(m_network, &NetworkKnobs::networkChosen, this, [this] {
        m_memory.chooseNetwork(m_plan, m_network->network());
        setPlan(RunPlan(m_plan));
    });
}

void PlanEditor::setLessonKnobs(const std::vector<LessonKnob> &knobs, const QString &strategy)
{
    m_lessonKnobs = knobs;
    m_lessonStrategy = strategy;
    limitKnobs();
    showKnobs();
    retranslate();
}

void PlanEditor::limitKnobs()
{
    setStyleProperty(m_durationsField.label, "emphasised", lessonKnob("seconds") != nullptr);
    for (ParameterField *field : m_fields) {
        const LessonKnob *knob = lessonKnob(field->parameter().id);
        setStyleProperty(field->field().label, "emphasised", knob != nullptr);
        field->limit(knob);
    }
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
    const QSignalBlocker blockers[] = {
        QSignalBlocker(m_strategy), QSignalBlocker(m_task), QSignalBlocker(m_durations)};
    m_strategy->setCurrentIndex(m_strategy->findData(plan.strategy));
    m_task->setCurrentIndex(m_task->findData(plan.task));
    m_durations->setText(plan.durations.toString());
    m_durations->setCursorPosition(0);
    m_network->showPlan(plan);
    m_mode->showPlan(plan);
    for (ParameterField *field : m_fields)
        field->showPlan(plan);
    m_durationsProblem.clear();
    check();
}

void PlanEditor::readEditors()
{
    m_plan.strategy = m_strategy->currentData().toString();
    m_mode->readInto(m_plan);
    for (const ParameterField *field : m_fields)
        field->readInto(m_plan);
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
    const bool areRareWanted = std::ranges::any_of(m_fields, [this](const ParameterField *field) {
        const Parameter &parameter = field->parameter();
        return parameter.isRare && (lessonKnob(parameter.id) || !parameter.isUsual(m_plan));
    });
    m_moreField.box->setVisible(!areRareWanted);
    for (const ParameterField *field : m_fields) {
        const bool isAway = field->parameter().isRare && !areRareWanted && !m_more->isChecked();
        field->field().box->setVisible(!isAway && isShown(field->parameter()));
    }
    m_durationsField.box->setVisible(!usesNetwork(m_plan));
    m_network->setVisible(usesNetwork(m_plan));
}

// Whether it may make a difference under this strategy.
bool PlanEditor::isShown(const Parameter &parameter) const
{
    const Strategy *strategy = findStrategy(m_plan.strategy);
    if (parameter.field == Parameter::Field(&RunPlan::killAfter))
        return (strategy && strategy->usesProcesses(m_plan)) || !parameter.isUsual(m_plan);
    if (parameter.field == Parameter::Field(&RunPlan::lowPriority) && strategy && strategy->onGuiThread)
        return false;
    return isHeeded(parameter, m_plan);
}

QString PlanEditor::helpFor(const Parameter &parameter) const
{
    const Strategy *strategy = findStrategy(m_plan.strategy);
    if (parameter.field == Parameter::Field(&RunPlan::killAfter) && strategy
        && !strategy->usesProcesses(m_plan))
        return tr("There is nothing to kill: only a process can be ended from outside.");
    if (parameter.field == Parameter::Field(&RunPlan::count) && usesNetwork(m_plan))
        return tr("How many tasks there are; the addresses are gone through again and again.");
    return QCoreApplication::translate("Parameter", parameter.help);
}

void PlanEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        readDurations();
        check(); // its sentences are in the language
    }
    QWidget::changeEvent(event);
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

    const auto caption = [](const char *id) {
        return QCoreApplication::translate("Parameter", findParameter(QLatin1String(id))->caption);
    };
    const Strategy *strategy = findStrategy(m_plan.strategy);
    m_strategyField.setTexts(caption("strategy"), strategy ? strategy->translatedSummary() : QString());
    m_taskField.setTexts(caption("task"),
        QCoreApplication::translate("Parameter", findParameter(QStringLiteral("task"))->help));
    if (const TaskKind *kind = kindOf(m_plan)) {
        m_durationsField.setTexts(QCoreApplication::translate("Task", kind->durationCaption()),
            m_durationsProblem.isEmpty() ? QCoreApplication::translate("Task", kind->durationHelp())
                                         : m_durationsProblem);
    }
    m_mode->showPlan(m_plan);
    for (ParameterField *field : m_fields)
        field->retranslate(helpFor(field->parameter()));
    m_more->setAccessibleName(tr("More knobs"));
    m_more->setToolTip(
        tr("More knobs: how tasks look whether to stop, and when the run is stopped by itself."));
}

} // namespace hilera
