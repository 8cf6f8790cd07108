#include "core/worker/inbox.h"

#include <array>
#include <cstdlib>
#include <limits>

#include <unistd.h>

namespace hilera {

std::optional<TaskOrder> Inbox::nextTask()
{
    while (m_tasks.empty() && !m_ended && !m_stop) {
        if (waitReadable(STDIN_FILENO, std::numeric_limits<Nanoseconds>::max()))
            readMore();
    }
    if (m_tasks.empty())
        return {};
    const TaskOrder next = m_tasks.front();
    m_tasks.pop_front();
    return next;
}

int Inbox::descriptor() const
{
    return STDIN_FILENO;
}

bool Inbox::listen()
{
    readMore();
    return m_stop;
}

void Inbox::readMore()
{
    std::array<char, 4096> buffer;
    const ssize_t count = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0)
        _exit(EXIT_FAILURE); // the parent holds the other end for as long as it lives
    m_unfinishedLine.append(buffer.data(), static_cast<std::size_t>(count));

    std::size_t lineStart = 0;
    for (std::size_t end; (end = m_unfinishedLine.find('\n', lineStart)) != std::string::npos;
         lineStart = end + 1) {
        const std::string_view line = std::string_view(m_unfinishedLine).substr(lineStart, end - lineStart);
        const auto order = parseOrder(line, m_kinds);
        if (!order)
            _exit(EXIT_FAILURE);
        obey(*order);
    }
    m_unfinishedLine.erase(0, lineStart);
}

void Inbox::obey(const WorkerOrder &order)
{
    if (const auto *task = std::get_if<TaskOrder>(&order))
        m_tasks.push_back(*task);
    else if (std::holds_alternative<StopOrder>(order))
        m_stop = true;
    else
        m_ended = true;
}

} // namespace hilera
