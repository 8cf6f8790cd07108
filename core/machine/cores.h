#pragma once

#include <QString>

namespace hilera {

// On how many cores this process can compute at once: those that it may be scheduled on, or fewer where its
// control group, a container's for example, gets less time than that. Any thread.
[[nodiscard]] int coresOfProcess();

// How many cores have as much time as those control groups get, rounded up; 0: no group limits it. `groups`
// is as in /proc/self/cgroup; `root` is where the hierarchies are mounted.
[[nodiscard]] int coresOfQuota(const QString &groups, const QString &root);

} // namespace hilera
