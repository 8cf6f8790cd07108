#pragma once

#include "core/plan/runplan.h"

#include <QHash>
#include <QVariantMap>

namespace hilera {

// What a plan goes back to when its kind of task or its network is chosen again: the numbers of each kind,
// and a list of addresses for each kind on each network.
class PlanMemory {
public:
    void chooseTask(RunPlan &plan, const QString &task);
    void chooseNetwork(RunPlan &plan, Network network);

    // The plan's addresses as they were written: with comments, and blank lines.
    [[nodiscard]] QString addressText(const RunPlan &plan) const;
    // The text has no problem in the plan's network. That of the preset makes it the preset again.
    void takeAddresses(RunPlan &plan, const QString &text);

    // The lists, to be kept until the next time; without passwords.
    [[nodiscard]] QVariantMap lists() const;
    void setLists(const QVariantMap &lists) { m_lists = lists; }

private:
    struct Numbers {
        int count = 1;
        int workers = 1;
        QString mode = {};
    };
    void remember(const RunPlan &plan);
    void recallAddresses(RunPlan &plan) const;

    QHash<QString, Numbers> m_numbers; // by task
    QVariantMap m_lists; // as texts; those of the preset are not in it
};

// "/pages/news-a\n/pages/news-b"
[[nodiscard]] QString addressLines(const QStringList &addresses);

} // namespace hilera
