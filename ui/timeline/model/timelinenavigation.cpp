#include "ui/timeline/model/timelinenavigation.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::size_t pastLimit = 100;

Nanoseconds part(Nanoseconds duration, double share)
{
    return static_cast<Nanoseconds>(static_cast<double>(duration) * share);
}

} // namespace

void TimelineNavigation::reset()
{
    *this = {};
}

TimeRange TimelineNavigation::all() const
{
    const Nanoseconds end = std::max({m_now, m_end, nanosecondsPerSecond / 1'000'000});
    return {0, end + part(end, 0.04)};
}

void TimelineNavigation::advance(Nanoseconds now, Nanoseconds end, bool live)
{
    const bool changed = now != m_now || end != m_end || live != m_live;
    m_now = now;
    m_end = end;
    m_live = live;
    if (!m_following || !changed)
        return;
    if (m_showsAll) {
        // While it grows, grow in leaps: what is drawn stands still in between.
        const TimeRange whole = all();
        if (!live)
            m_range = whole;
        else if (m_range.to < whole.to || m_range.to > whole.to + part(whole.to, 0.4))
            m_range = {0, now >= end ? whole.to + part(whole.to, 0.25) : whole.to};
        return;
    }
    if (!live)
        return;
    const Nanoseconds span = m_range.duration();
    if (now > m_range.from + part(span, 0.97) || now < m_range.from)
        m_range = panned(m_range, now - part(span, 0.75) - m_range.from);
}

void TimelineNavigation::remember()
{
    if (!m_past.empty() && m_past.back().range == m_range)
        return;
    if (m_past.size() == pastLimit)
        m_past.erase(m_past.begin());
    m_past.push_back({m_range, m_showsAll});
}

void TimelineNavigation::zoom(Nanoseconds anchor, double factor)
{
    remember();
    m_range = zoomed(m_range, anchor, factor);
    m_showsAll = false;
}

void TimelineNavigation::pan(Nanoseconds by)
{
    m_range = panned(m_range, by);
    m_following = false;
    m_showsAll = false;
}

void TimelineNavigation::show(const TimeRange &range)
{
    remember();
    m_range = range.duration() < shortestRange ? padded(range, 0) : range;
    m_following = false;
    m_showsAll = false;
}

void TimelineNavigation::showAll()
{
    remember();
    m_range = all();
    m_showsAll = true;
}

bool TimelineNavigation::undo()
{
    while (!m_past.empty()) {
        const View view = m_past.back();
        m_past.pop_back();
        if (view.range == m_range)
            continue;
        m_range = view.range;
        m_showsAll = view.showsAll;
        return true;
    }
    return false;
}

void TimelineNavigation::setFollowing(bool following)
{
    m_following = following;
    if (!following)
        return;
    const Nanoseconds now = m_now;
    m_now = -1;
    advance(now, m_end, m_live);
}

} // namespace hilera
