#include "tests/support/processes.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include <unistd.h>

namespace hilera::test {

namespace {

int entryCount(const std::string &folder)
{
    using Folder = std::filesystem::directory_iterator;
    return static_cast<int>(std::ranges::distance(Folder(folder), Folder()));
}

struct Stat {
    char state = '?';
    int parent = 0;
};

// Of proc(5): the name, in the second field, may hold anything; what follows its last parenthesis is regular.
std::optional<Stat> statOf(const std::string &process)
{
    std::ifstream file("/proc/" + process + "/stat");
    std::string line;
    if (!std::getline(file, line))
        return {};
    const std::size_t nameEnd = line.rfind(')');
    if (nameEnd == std::string::npos || nameEnd + 4 >= line.size())
        return {};
    Stat stat;
    stat.state = line[nameEnd + 2];
    std::from_chars(line.data() + nameEnd + 4, line.data() + line.size(), stat.parent);
    return stat;
}

} // namespace

int threadCount()
{
    return entryCount("/proc/self/task");
}

int threadCountOf(int process)
{
    return entryCount("/proc/" + std::to_string(process) + "/task");
}

int descriptorCount()
{
    return entryCount("/proc/self/fd");
}

std::vector<int> childProcesses()
{
    return childProcessesOf(getpid());
}

std::vector<int> childProcessesOf(int parent)
{
    std::vector<int> children;
    for (const auto &entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        int process = 0;
        const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), process);
        if (error != std::errc() || end != name.data() + name.size())
            continue;
        if (const auto stat = statOf(name); stat && stat->parent == parent)
            children.push_back(process);
    }
    return children;
}

bool isAlive(int process)
{
    const auto stat = statOf(std::to_string(process));
    return stat && stat->state != 'Z' && stat->state != 'X';
}

} // namespace hilera::test
