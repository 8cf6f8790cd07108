#include "ui/plan/modefield.h"

#include "core/plan/parameter.h"
#include "core/record/names.h"
#include "core/task/taskkind.h"
#include "ui/widgets/combobox.h"

#include <QCoreApplication>
#include <QSignalBlocker>

namespace hilera {

ModeField::ModeField(QWidget *parent)
    : QObject(parent)
    , m_mode(new ComboBox(parent))
    , m_field(makeField(m_mode, "mode", parent))
{
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ModeField::changed);
}

void ModeField::showPlan(const RunPlan &plan)
{
    const QSignalBlocker blocker(m_mode);
    const TaskKind *kind = kindOf(plan);
    const auto modes = kind ? kind->modes() : std::span<const TaskMode>();
    if (plan.task != m_task) {
        m_task = plan.task;
        m_mode->clear();
        for (const TaskMode &mode : modes)
            m_mode->addItem(QString(), QLatin1String(mode.id));
    }
    for (int i = 0; i < m_mode->count(); ++i) {
        const TaskMode &mode = modes[static_cast<std::size_t>(i)];
        m_mode->setItemText(i, modeName(mode));
        m_mode->setItemData(i, modeSummary(mode), Qt::ToolTipRole);
    }
    m_mode->setCurrentIndex(m_mode->count() > 0 ? modeOf(plan) : -1);
    m_field.setTexts(QCoreApplication::translate("Parameter", findParameter(QStringLiteral("mode"))->caption),
        m_mode->currentData(Qt::ToolTipRole).toString());
    m_field.box->setVisible(m_mode->count() > 0);
}

// The usual mode is that of a plan that says none.
void ModeField::readInto(RunPlan &plan) const
{
    if (m_mode->currentIndex() != modeOf(plan))
        plan.mode = m_mode->currentData().toString();
}

} // namespace hilera
