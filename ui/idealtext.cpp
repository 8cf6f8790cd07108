#include "ui/idealtext.h"

#include <QCoreApplication>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ideal)
};

} // namespace

Ideal idealOf(const RunPlan &plan, int cores)
{
    return {plan, idealSchedule(plan, cores)};
}

QString unknownIdealText(const RunPlan &plan)
{
    return usesNetwork(plan) ? Text::tr("Nobody knows how long the internet takes.")
                             : Text::tr("Nobody can know: it depends on who comes in between, and when.");
}

} // namespace hilera
