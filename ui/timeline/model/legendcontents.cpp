#include "ui/timeline/model/legendcontents.h"

#include <algorithm>

namespace hilera {

LegendContents legendContents(const TimelineViewport &viewport, const TimelineGeometry &geometry)
{
    constexpr std::size_t few = 6; // as many as the slices of a task
    LegendContents contents;
    contents.hasGhosts = !viewport.schedule().slices.empty();
    const auto addPhase = [&](Phase phase) { contents.phases.set(static_cast<std::size_t>(phase)); };
    for (const Track *track : tracksInSight(viewport, geometry)) {
        const SliceRow &row = track->slices;
        contents.add(track->open.state);
        addPhase(track->open.phase);
        for (std::size_t state = 1; state < stateCount; ++state)
            contents.states[state] = contents.states[state] || row.totals()[state] > 0;
        for (std::size_t i = 0; i < std::min(few, row.size()); ++i) {
            addPhase(row.at(i).phase);
            addPhase(row.at(row.size() - 1 - i).phase);
        }
        contents.hasLosses = contents.hasLosses || !track->losses.empty();
    }
    contents.phases.reset(static_cast<std::size_t>(Phase::None));
    return contents;
}

} // namespace hilera
