#include "core/machine/controlgroups.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace hilera {

namespace {

// Calls back with the folder of each group, and of those that it is in: of version 2 in one hierarchy, of
// version 1 in that of the controller. In a container the path may be the host's, which is not there: then
// the root of the hierarchy is the container's.
template <typename Take>
void forEachGroup(
    const std::string &groups, const std::filesystem::path &root, const std::string &controller, Take take)
{
    std::istringstream lines(groups);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t path = line.find(":/");
        const bool isUnified = line.starts_with("0::/");
        if (path == std::string::npos
            || !(isUnified || line.find(':' + controller + ":/") != std::string::npos))
            continue;
        const std::filesystem::path hierarchy = isUnified ? root : root / controller;
        for (auto group = std::filesystem::path(line.substr(path + 2));; group = group.parent_path()) {
            take(hierarchy / group);
            if (group.empty())
                break;
        }
    }
}

// The least that is left of a limit.
void reduce(std::int64_t &left, std::int64_t most, std::int64_t current)
{
    if (most != unlimited && current != unlimited)
        left = std::min(left, std::max<std::int64_t>(most - current, 0));
}

std::int64_t fileMemoryOf(const std::filesystem::path &group, const std::string &prefix)
{
    std::ifstream stat(group / "memory.stat");
    std::int64_t memory = 0, value = 0;
    for (std::string name; stat >> name >> value;) {
        if (name == prefix + "inactive_file" || name == prefix + "active_file")
            memory += value;
    }
    return memory;
}

} // namespace

std::string groupsOfProcess()
{
    std::ifstream file("/proc/self/cgroup");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::int64_t threadsLeftToGroups(const std::string &groups, const std::filesystem::path &root)
{
    std::int64_t left = unlimited;
    forEachGroup(groups, root, "pids", [&left](const std::filesystem::path &group) {
        reduce(left, boundIn(group / "pids.max"), boundIn(group / "pids.current"));
    });
    return left;
}

std::int64_t memoryLeftToGroups(const std::string &groups, const std::filesystem::path &root)
{
    std::int64_t left = unlimited;
    forEachGroup(groups, root, "memory", [&left](const std::filesystem::path &group) {
        const auto reduceBy = [&](const char *limit, const char *usage, const char *prefix) {
            const std::int64_t current = boundIn(group / usage);
            if (current != unlimited)
                reduce(left, boundIn(group / limit), current - fileMemoryOf(group, prefix));
        };
        reduceBy("memory.max", "memory.current", "");
        reduceBy("memory.limit_in_bytes", "memory.usage_in_bytes", "total_");
    });
    return left;
}

std::int64_t boundIn(const std::filesystem::path &file)
{
    std::ifstream stream(file);
    std::int64_t value = unlimited;
    return stream >> value ? value : unlimited;
}

} // namespace hilera
