#include "ui/figures/idealtext.h"

#include "core/planning/guardedplan.h"
#include "core/planning/planning.h"
#include "ui/timeline/model/scheduleplaces.h"

#include <QCoreApplication>

namespace hilera {

namespace {

struct IdealText {
    Q_DECLARE_TR_FUNCTIONS(Ideal)
};

} // namespace

Ideal idealOf(const RunPlan &plan, int cores)
{
    return {plan, drawn(idealSchedule(plan, cores))};
}

QString unknownIdealText(const RunPlan &plan)
{
    if (usesNetwork(plan))
        return IdealText::tr("Nobody knows how long the internet takes.");
    return !counts(plan) && !isGuarded(plan)
        ? IdealText::tr("It would take longer than a century.")
        : IdealText::tr("Nobody can know: it depends on who comes in between, and when.");
}

} // namespace hilera
