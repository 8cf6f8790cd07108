#include "core/runlog/chromeasyncs.h"

namespace hilera {

namespace {

constexpr std::size_t mostTracks = 10'000;

} // namespace

bool ChromeAsyncs::add(const std::string &category, const ForeignSlices::AsyncMark &mark)
{
    if (m_marks.size() == mostTracks && !m_marks.contains(category))
        return false;
    m_marks[category].push_back(mark);
    return true;
}

void ChromeAsyncs::pairUp(Nanoseconds end, ChromeLosses &losses)
{
    for (auto &[category, given] : m_marks) {
        std::vector<ForeignSlices::AsyncMark> marks = std::move(given);
        ForeignSlices::pairUp(marks, end, losses.slices);
        for (const ForeignSlices::AsyncMark &each : marks) {
            const std::pair group(each.process, category);
            if (m_slices.size() < mostTracks || m_slices.contains(group))
                m_slices[group].push_back(each.mark);
            else
                ++losses.surplus;
        }
    }
}

void ChromeAsyncs::build(Id process, TrackId parent, int systemId, Nanoseconds origin,
    const NameColors &colors, TraceBuilder &builder, ChromeLosses &losses)
{
    const std::pair from(process, std::string());
    for (auto group = m_slices.lower_bound(from); group != m_slices.end() && group->first.first == process;
         ++group) {
        const std::string &category = group->first.second;
        const TrackId track =
            builder.addTrack(TrackKind::AsyncTask, parent, category.empty() ? "–" : category, systemId, 0);
        ForeignSlices::build(
            std::move(group->second), track, TrackKind::AsyncTask, origin, colors, builder, losses.slices);
    }
}

} // namespace hilera
