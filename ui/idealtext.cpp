#include "ui/idealtext.h"

#include "core/run/names.h"
#include "core/strategy/strategy.h"

#include <QCoreApplication>

#include <algorithm>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ideal)
};

} // namespace

Ideal idealOf(const RunPlan &plan)
{
    Ideal ideal;
    ideal.plan = plan;
    ideal.schedule = idealSchedule(plan);
    const Strategy *strategy = findStrategy(plan.strategy);
    ideal.lanes = std::clamp(strategy ? strategy->lanes(plan) : 1, 1, std::max(plan.count, 1));
    const auto duration = [](const PlannedSlice &slice) { return slice.end - slice.start; };
    const auto &slices = ideal.schedule.slices;
    ideal.isUniform = !slices.empty() && std::ranges::all_of(slices, [&](const PlannedSlice &slice) {
        return duration(slice) == duration(slices.front());
    });
    return ideal;
}

QString formulaText(const Ideal &ideal)
{
    const int count = ideal.plan.count;
    if (ideal.schedule.slices.empty())
        return {};
    if (ideal.isUniform) {
        const PlannedSlice &first = ideal.schedule.slices.front();
        const QString each = durationText(first.end - first.start);
        if (ideal.lanes == 1)
            return QStringLiteral("%L1 · %2").arg(count).arg(each);
        return QStringLiteral("⌈%L1 / %L2⌉ · %3").arg(count).arg(ideal.lanes).arg(each);
    }
    if (ideal.lanes == 1)
        return Text::tr("the sum of %L1").arg(count);
    if (ideal.lanes >= count)
        return Text::tr("the longest of %L1").arg(count);
    return Text::tr("%L1 in %L2 lanes").arg(count).arg(ideal.lanes);
}

QString unknownIdealText()
{
    return Text::tr("Nobody knows how long the internet takes.");
}

} // namespace hilera
