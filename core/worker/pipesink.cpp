#include "core/worker/pipesink.h"

#include "core/worker/protocol.h"

#include <cerrno>
#include <climits>
#include <cstdlib>

#include <unistd.h>

namespace hilera {

PipeSink::PipeSink(int descriptor)
    : m_descriptor(descriptor)
    , m_nextTrack(workerMainTrack + 1)
{
}

void PipeSink::record(std::span<const Event> events, TrackId)
{
    static_assert(PIPE_BUF >= 8 * sizeof(Event));
    write({reinterpret_cast<const char *>(events.data()), events.size_bytes()});
}

TrackId PipeSink::newTrack()
{
    return m_nextTrack++;
}

TextId PipeSink::keepText(std::string text)
{
    static_assert(PIPE_BUF >= workerTextLimit + 2 * sizeof(Event));
    const TextId id = m_nextText++;
    write(textToRecords(id, text));
    return id;
}

void PipeSink::write(std::string_view bytes)
{
    ssize_t written;
    do {
        written = ::write(m_descriptor, bytes.data(), bytes.size());
    } while (written < 0 && errno == EINTR);
    if (written != static_cast<ssize_t>(bytes.size()))
        _exit(EXIT_FAILURE); // nobody listens any more
}

} // namespace hilera
