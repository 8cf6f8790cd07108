#include "core/lesson/lessonstep.h"

#include <array>
#include <utility>

namespace hilera {

namespace {

constexpr std::array kinds = {
    std::pair{StepKind::Question, "question"},
    std::pair{StepKind::Predict, "predict"},
    std::pair{StepKind::Run, "run"},
    std::pair{StepKind::Observe, "observe"},
    std::pair{StepKind::Explain, "explain"},
    std::pair{StepKind::Try, "try"},
};

} // namespace

QString stepKindId(StepKind kind)
{
    for (const auto &[each, id] : kinds) {
        if (each == kind)
            return QLatin1String(id);
    }
    return {};
}

std::optional<StepKind> findStepKind(const QString &id)
{
    for (const auto &[kind, name] : kinds) {
        if (id == QLatin1String(name))
            return kind;
    }
    return {};
}

QStringList stepKindIds()
{
    QStringList ids;
    for (const auto &[kind, id] : kinds)
        ids.append(QLatin1String(id));
    return ids;
}

} // namespace hilera
