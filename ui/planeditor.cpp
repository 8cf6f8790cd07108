#include "ui/planeditor.h"

#include "core/limits.h"
#include "core/strategy/strategy.h"
#include "ui/arrowcombobox.h"
#include "ui/numberbox.h"
#include "ui/styling.h"
#include "ui/theme/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

namespace hilera {

PlanEditor::PlanEditor(QWidget *parent)
    : QWidget(parent)
    , m_strategy(new ArrowComboBox(this))
    , m_durations(new QLineEdit(this))
    , m_timeScale(new NumberBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);

    for (const Strategy &strategy : strategies())
        m_strategy->addItem(QString(), QLatin1String(strategy.id));
    m_strategy->setMaxVisibleItems(20);
    m_strategyField = addField(m_strategy, "strategy");
    m_strategy->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_countField = addNumber(m_count, "count", limits::tasks);
    m_durationsField = addField(m_durations, "durations");
    m_durations->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1, 2, 0.5 s")) + 16);
    m_durationsField.box->setMaximumWidth(
        fontMetrics().horizontalAdvance(QStringLiteral("0.25..12.5 seed 1234567890")) + 16);
    m_workersField = addNumber(m_workers, "workers", limits::threads);
    m_processesField = addNumber(m_processes, "processes", limits::processes);
    m_threadsField = addNumber(m_threads, "threads", limits::threadsOfAProcess);
    m_timeScale->setRange(0.001, limits::timeScale);
    m_timeScale->setDecimals(3);
    m_timeScale->setSingleStep(0.1);
    m_timeScale->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_timeScale->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.200")) + 24);
    m_timeScaleField = addField(m_timeScale, "timeScale");

    connect(m_strategy, &QComboBox::currentIndexChanged, this, &PlanEditor::readEditors);
    connect(m_durations, &QLineEdit::textChanged, this, &PlanEditor::readEditors);
    connect(m_timeScale, &QDoubleSpinBox::valueChanged, this, &PlanEditor::readEditors);
    for (const QSpinBox *box : {m_count, m_workers, m_processes, m_threads})
        connect(box, &QSpinBox::valueChanged, this, &PlanEditor::readEditors);
    layout->setStretchFactor(m_durationsField.box, 1); // up to its maximum
    layout->addStretch();
    QWidget *previous = m_strategy;
    for (QWidget *next : std::initializer_list<QWidget *>{
             m_count, m_durations, m_workers, m_processes, m_threads, m_timeScale}) {
        setTabOrder(previous, next);
        previous = next;
    }
    retranslate();
    setPlan(RunPlan());
}

PlanEditor::Field PlanEditor::addField(QWidget *editor, const char *name)
{
    Field field;
    field.box = new QWidget(this);
    field.editor = editor;
    field.label = new QLabel(field.box);
    field.label->setBuddy(editor);
    field.label->setProperty("muted", true);
    field.label->setFont(scaledFont(font(), 0.85));
    editor->setObjectName(QLatin1String(name));
    auto *layout = new QVBoxLayout(field.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(field.label);
    layout->addWidget(editor);
    this->layout()->addWidget(field.box);
    return field;
}

PlanEditor::Field PlanEditor::addNumber(QSpinBox *&box, const char *name, int most)
{
    box = new QSpinBox(this);
    box->setRange(1, most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setMinimumWidth(fontMetrics().horizontalAdvance(QString::number(most)) + 24);
    return addField(box, name);
}

void PlanEditor::setPlan(const RunPlan &plan)
{
    m_plan = plan;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_strategy), QSignalBlocker(m_count),
        QSignalBlocker(m_durations), QSignalBlocker(m_workers), QSignalBlocker(m_processes),
        QSignalBlocker(m_threads), QSignalBlocker(m_timeScale)};
    m_strategy->setCurrentIndex(m_strategy->findData(plan.strategy));
    m_count->setValue(plan.count);
    m_durations->setText(plan.durations.toString());
    m_durations->setCursorPosition(0);
    m_workers->setValue(plan.workers);
    m_processes->setValue(plan.processes);
    m_threads->setValue(plan.threads);
    m_timeScale->setValue(plan.timeScale);
    m_durationsProblem.clear();
    check();
}

void PlanEditor::readEditors()
{
    m_plan.strategy = m_strategy->currentData().toString();
    m_plan.count = m_count->value();
    m_plan.workers = m_workers->value();
    m_plan.processes = m_processes->value();
    m_plan.threads = m_threads->value();
    m_plan.timeScale = m_timeScale->value();
    readDurations();
    check();
}

void PlanEditor::readDurations()
{
    const Result<DurationSpec> durations = DurationSpec::parse(m_durations->text());
    m_durationsProblem = durations ? QString() : durations.error();
    if (durations)
        m_plan.durations = *durations;
}

void PlanEditor::check()
{
    m_problem = m_durationsProblem;
    if (m_problem.isEmpty()) {
        if (const auto problem = findProblem(m_plan))
            m_problem = problem->text;
    }
    // Where people write 0,2 for two tenths, this is a list all the same.
    static const QRegularExpression decimalComma(QStringLiteral(R"(^\s*(\d+),(\d+)\s*s?\s*$)"));
    const QRegularExpressionMatch match = decimalComma.match(m_durations->text());
    m_hint = match.hasMatch()
        ? tr("%1,%2 is a list: %1 s, then %2 s. With a decimal point it is one number: %1.%2")
              .arg(match.captured(1), match.captured(2))
        : QString();
    setStyleProperty(m_durations, "invalid", !m_durationsProblem.isEmpty());
    showKnobs();
    retranslate();
    Q_EMIT planChanged();
}

void PlanEditor::showKnobs()
{
    const Strategy *strategy = findStrategy(m_plan.strategy);
    const Knobs knobs = strategy ? strategy->knobs : Knobs();
    m_workersField.box->setVisible(knobs.testFlag(Knob::Workers));
    m_processesField.box->setVisible(knobs.testFlag(Knob::Processes));
    m_threadsField.box->setVisible(knobs.testFlag(Knob::Threads));
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
    m_strategyField.label->setText(tr("Strate&gy"));
    m_countField.label->setText(tr("&Tasks"));
    m_durationsField.label->setText(tr("Se&conds"));
    m_workersField.label->setText(tr("&Workers"));
    m_processesField.label->setText(tr("&Processes"));
    m_threadsField.label->setText(tr("T&hreads"));
    m_timeScaleField.label->setText(tr("Ti&me ×"));

    const Strategy *strategy = findStrategy(m_plan.strategy);
    m_strategy->setToolTip(strategy ? strategy->translatedSummary() : QString());
    m_count->setToolTip(tr("How many tasks there are."));
    m_durations->setToolTip(!m_durationsProblem.isEmpty()
            ? m_durationsProblem
            : tr("How long each task takes: 5 for all, a list such as 1, 2, 0.5, or a spread such as 1..5 "
                 "seed 7."));
    m_workers->setToolTip(tr("How many workers take the tasks."));
    m_processes->setToolTip(tr("How many processes there are."));
    m_threads->setToolTip(tr("How many threads each process has."));
    m_timeScale->setToolTip(tr("Every duration is multiplied by this: 0.2 makes 1 second of 5."));
    for (const Field &field : {m_strategyField, m_countField, m_durationsField, m_workersField,
             m_processesField, m_threadsField, m_timeScaleField}) {
        field.editor->setAccessibleName(field.label->text().remove(QLatin1Char('&')));
        field.editor->setAccessibleDescription(field.editor->toolTip());
    }
}

} // namespace hilera
