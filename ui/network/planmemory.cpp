#include "ui/network/planmemory.h"

#include "core/text/plaintext.h"

namespace hilera {

namespace {

QString listOf(const RunPlan &plan)
{
    return plan.task + QLatin1Char(' ') + networkId(plan.network);
}

QStringList parsed(const QString &text, Network network)
{
    const Result<QStringList> addresses = parseAddresses(text, network);
    return addresses ? *addresses : QStringList();
}

} // namespace

QString addressLines(const QStringList &addresses)
{
    return addresses.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void PlanMemory::chooseTask(RunPlan &plan, const QString &task)
{
    if (task == plan.task)
        return;
    remember(plan);
    hilera::chooseTask(plan, task);
    if (!usesNetwork(plan) || !m_lists.contains(listOf(plan))) {
        plan.addresses.clear();
    } else {
        recallAddresses(plan);
        plan.count = static_cast<int>(addressesOf(plan).size());
    }
    if (const auto numbers = m_numbers.constFind(task); numbers != m_numbers.cend()) {
        plan.count = numbers->count;
        plan.workers = numbers->workers;
        plan.mode = numbers->mode;
    }
}

void PlanMemory::chooseNetwork(RunPlan &plan, Network network)
{
    remember(plan);
    const qsizetype before = addressesOf(plan).size();
    plan.network = network;
    recallAddresses(plan);
    if (const qsizetype size = addressesOf(plan).size(); size != before)
        plan.count = static_cast<int>(size);
}

QString PlanMemory::addressText(const RunPlan &plan) const
{
    const QString text = m_lists.value(listOf(plan)).toString();
    return !plan.addresses.isEmpty() && parsed(text, plan.network) == plan.addresses
        ? text
        : addressLines(addressesOf(plan));
}

void PlanMemory::takeAddresses(RunPlan &plan, const QString &text)
{
    const qsizetype before = addressesOf(plan).size();
    plan.addresses = parsed(text, plan.network);
    if (plan.addresses == presetFor(plan.task, plan.network).addresses)
        plan.addresses.clear();
    if (plan.addresses.isEmpty())
        m_lists.remove(listOf(plan));
    else
        m_lists.insert(listOf(plan), text);
    if (const qsizetype size = addressesOf(plan).size(); size != before)
        plan.count = static_cast<int>(size);
}

QVariantMap PlanMemory::lists() const
{
    QVariantMap kept = m_lists;
    for (QVariant &list : kept)
        list = withoutPasswords(list.toString());
    return kept;
}

void PlanMemory::remember(const RunPlan &plan)
{
    m_numbers.insert(plan.task, {plan.count, plan.workers, plan.mode});
    if (!usesNetwork(plan))
        return;
    if (plan.addresses.isEmpty())
        m_lists.remove(listOf(plan));
    else
        m_lists.insert(listOf(plan), addressText(plan));
}

void PlanMemory::recallAddresses(RunPlan &plan) const
{
    plan.addresses = parsed(m_lists.value(listOf(plan)).toString(), plan.network);
}

} // namespace hilera
