#include "ui/sharingknobs.h"

#include "core/limits.h"
#include "core/run/names.h"
#include "core/task/taskkind.h"
#include "ui/arrowcombobox.h"
#include "ui/knobrange.h"
#include "ui/numberbox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace hilera {

namespace {

SharingKnobs::Number makeNumber(const char *name, int most, QWidget *parent)
{
    QSpinBox *box = makeNumberBox(most, parent);
    return {box, makeField(box, name, parent)};
}

} // namespace

SharingKnobs::SharingKnobs(QWidget *parent)
    : QWidget(parent)
    , m_mode(new ArrowComboBox(this))
    , m_modeField(makeField(m_mode, "mode", this))
    , m_increments(makeNumber("increments", limits::increments, this))
    , m_guards(makeNumber("guards", limits::guards, this))
    , m_lockTimeout(new NumberBox(this))
    , m_lockTimeoutField(makeField(m_lockTimeout, "lockTimeout", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (const Field &field : {m_modeField, m_increments.field, m_guards.field, m_lockTimeoutField})
        layout->addWidget(field.box);
    m_lockTimeout->setRange(0, limits::timeout);
    m_lockTimeout->setDecimals(3);
    m_lockTimeout->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    connect(m_mode, &QComboBox::currentIndexChanged, this, &SharingKnobs::changed);
    for (const QSpinBox *box : {m_increments.box, m_guards.box})
        connect(box, &QSpinBox::valueChanged, this, &SharingKnobs::changed);
    connect(m_lockTimeout, &QDoubleSpinBox::valueChanged, this, &SharingKnobs::changed);
    retranslate();
}

void SharingKnobs::showPlan(const RunPlan &plan)
{
    const QSignalBlocker blockers[] = {QSignalBlocker(m_mode), QSignalBlocker(m_increments.box),
        QSignalBlocker(m_guards.box), QSignalBlocker(m_lockTimeout)};
    showModes(plan);
    m_increments.box->setValue(plan.increments);
    m_guards.box->setValue(plan.guards);
    m_lockTimeout->setValue(plan.lockTimeout);

    const TaskKind *kind = kindOf(plan);
    const bool counts = kind && kind->counts();
    const bool isGuarded = kind && kind->isGuarded();
    const bool hasGuards = kind && kind->hasGuards(modeOf(plan));
    m_modeField.box->setVisible(m_mode->count() > 0);
    m_increments.field.box->setVisible(counts);
    m_guards.field.box->setVisible(hasGuards);
    m_lockTimeoutField.box->setVisible(isGuarded);
    setVisible(m_mode->count() > 0 || counts || hasGuards);
    retranslate();
}

void SharingKnobs::showModes(const RunPlan &plan)
{
    if (plan.task != m_task) {
        m_task = plan.task;
        m_mode->clear();
        const TaskKind *kind = kindOf(plan);
        for (const TaskMode &mode : kind ? kind->modes() : std::span<const TaskMode>())
            m_mode->addItem(modeName(mode), QLatin1String(mode.id));
    }
    m_mode->setCurrentIndex(m_mode->count() > 0 ? modeOf(plan) : -1);
}

// The usual mode is that of a plan that says none.
void SharingKnobs::readInto(RunPlan &plan) const
{
    if (m_mode->currentIndex() != modeOf(plan))
        plan.mode = m_mode->currentData().toString();
    plan.increments = m_increments.box->value();
    plan.guards = m_guards.box->value();
    plan.lockTimeout = m_lockTimeout->value();
}

void SharingKnobs::limitLockTimeout(const LessonKnob *knob)
{
    limitTo(knob, m_lockTimeout, 0.0, limits::timeout);
}

QList<QWidget *> SharingKnobs::editors() const
{
    return {m_mode, m_increments.box, m_guards.box, m_lockTimeout};
}

void SharingKnobs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SharingKnobs::retranslate()
{
    const TaskKind *kind = findTaskKind(m_task.toStdString());
    const auto modes = kind ? kind->modes() : std::span<const TaskMode>();
    QString summary;
    for (int i = 0; i < m_mode->count(); ++i) {
        const TaskMode &mode = modes[static_cast<std::size_t>(i)];
        m_mode->setItemText(i, modeName(mode));
        m_mode->setItemData(i, modeSummary(mode), Qt::ToolTipRole);
        if (i == m_mode->currentIndex())
            summary = modeSummary(mode);
    }
    m_modeField.setTexts(tr("M&ode"), summary);
    m_increments.field.setTexts(tr("Increme&nts"), tr("How many times each task adds 1 to the counter."));
    m_guards.field.setTexts(tr("Locks or perm&its"), tr("How many locks or permits there are."));
    m_lockTimeoutField.setTexts(tr("Lock tim&e-out, s"),
        tr("After how many seconds who is blocked gives up, times the same factor as every duration; 0: "
           "never."));
}

} // namespace hilera
