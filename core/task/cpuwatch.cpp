#include "core/task/cpuwatch.h"

#include "core/task/taskkind.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fcntl.h>
#include <unistd.h>

namespace hilera {

CpuWatch::CpuWatch(TrackWriter &track, TaskId task)
    : m_track(track)
    , m_task(task)
    , m_kernelBefore(readKernelTimes())
    , m_started(steadyNow())
    , m_last(m_started)
{
}

Nanoseconds CpuWatch::look()
{
    const Nanoseconds now = steadyNow();
    if (now - m_last > longestLook) {
        m_track.wasReady(m_task, m_last, now);
        m_ready += now - m_last;
        m_core = currentCore();
    } else if (const std::uint8_t core = currentCore(); core != m_core) {
        m_track.changeCore(m_task);
        m_core = core;
    }
    if (now - m_lastWord > wordInterval) {
        m_track.sayRunning(now);
        m_lastWord = now;
    }
    m_last = now;
    return now;
}

void CpuWatch::comeBack()
{
    const Nanoseconds now = steadyNow();
    m_away += now - m_last;
    m_last = now;
    m_core = currentCore();
}

Note CpuWatch::note() const
{
    Note note{translatable("Note", "on a CPU {ran} s, ready {ready} s"),
        {{"ran", noteSeconds(m_last - m_started - m_ready - m_away)}, {"ready", noteSeconds(m_ready)}}};
    if (const std::optional<KernelTimes> after = readKernelTimes(); m_kernelBefore && after) {
        note.text =
            translatable("Note", "on a CPU {ran} s (the kernel says {kernel_ran} s), ready {ready} s");
        note.values.emplace_back("kernel_ran", noteSeconds(after->onCpu - m_kernelBefore->onCpu));
        note.values.emplace_back("kernel_ready", noteSeconds(after->ready - m_kernelBefore->ready));
    }
    if (m_away > 0) {
        note.text = translatable("Note", "on a CPU {ran} s, ready {ready} s, blocked {blocked} s");
        note.values.emplace_back("blocked", noteSeconds(m_away));
    }
    return note;
}

// schedstat of proc(5): time on a CPU, time ready, turns. Without a heap: the thread may be without a CPU for
// long just here, and others would wait for it.
std::optional<CpuWatch::KernelTimes> CpuWatch::readKernelTimes()
{
    const int file = open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    std::array<char, 96> text{};
    const ssize_t size = read(file, text.data(), text.size() - 1);
    close(file);
    KernelTimes times;
    const char *end = text.data() + std::max<ssize_t>(size, 0);
    const auto onCpu = std::from_chars(text.data(), end, times.onCpu);
    if (onCpu.ec != std::errc{} || onCpu.ptr == end)
        return {};
    const auto ready = std::from_chars(onCpu.ptr + 1, end, times.ready);
    return ready.ec == std::errc{} ? std::optional(times) : std::nullopt;
}

} // namespace hilera
