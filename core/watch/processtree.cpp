#include "core/watch/processtree.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace hilera {

namespace {

std::string folderOf(pid_t process, pid_t thread)
{
    return "/proc/" + std::to_string(process) + "/task/" + std::to_string(thread);
}

std::string contentOf(const std::string &path)
{
    std::string content;
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return content;
    char piece[4'096];
    for (ssize_t got = 0; (got = read(file, piece, sizeof piece)) > 0;)
        content.append(piece, static_cast<std::size_t>(got));
    close(file);
    return content;
}

} // namespace

std::vector<pid_t> threadsOf(pid_t process)
{
    std::vector<pid_t> threads;
    const auto closeFolder = [](DIR *open) { closedir(open); };
    const std::unique_ptr<DIR, decltype(closeFolder)> folder(
        opendir(("/proc/" + std::to_string(process) + "/task").c_str()), closeFolder);
    while (const dirent *entry = folder ? readdir(folder.get()) : nullptr) {
        if (const int id = std::atoi(entry->d_name); id > 0)
            threads.push_back(id);
    }
    return threads;
}

std::vector<pid_t> childrenOf(pid_t process)
{
    std::vector<pid_t> children;
    for (const pid_t thread : threadsOf(process)) {
        const std::string list = contentOf(folderOf(process, thread) + "/children");
        char *next = nullptr;
        for (const char *at = list.c_str(); const long id = std::strtol(at, &next, 10); at = next)
            children.push_back(static_cast<pid_t>(id));
    }
    return children;
}

std::vector<pid_t> descendantsOf(pid_t process)
{
    std::vector<pid_t> all = childrenOf(process);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const pid_t child : childrenOf(all[i])) {
            if (std::ranges::find(all, child) == all.end()) // who is orphaned meanwhile is seen twice
                all.push_back(child);
        }
    }
    return all;
}

std::string commandOf(pid_t process, pid_t thread)
{
    std::string name = contentOf(folderOf(process, thread == 0 ? process : thread) + "/comm");
    if (!name.empty() && name.back() == '\n')
        name.pop_back();
    return name;
}

} // namespace hilera
