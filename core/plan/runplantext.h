#pragma once

#include <QCoreApplication>

namespace hilera {

// Under this name translators find the sentences of its folder's functions.
struct RunPlanText {
    Q_DECLARE_TR_FUNCTIONS(RunPlan)
};

} // namespace hilera
