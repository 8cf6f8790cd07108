#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>

namespace hilera {

// What the control groups of this process, a container's for example, leave it (cgroups(7)). `groups` is as
// in /proc/self/cgroup; `root` is where the hierarchies are mounted. Any thread.

inline constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();
inline constexpr auto groupRoot = "/sys/fs/cgroup";
[[nodiscard]] std::string groupsOfProcess();

[[nodiscard]] std::int64_t threadsLeftToGroups(const std::string &groups, const std::filesystem::path &root);
// In bytes. What the groups hold of files counts as left: that is given back before memory lacks.
[[nodiscard]] std::int64_t memoryLeftToGroups(const std::string &groups, const std::filesystem::path &root);

// The number in a file that holds nothing else; without one, as in “max”, there is no bound.
[[nodiscard]] std::int64_t boundIn(const std::filesystem::path &file);

} // namespace hilera
