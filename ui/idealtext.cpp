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

QString unknownIdealText()
{
    return Text::tr("Nobody knows how long the internet takes.");
}

} // namespace hilera
