#pragma once

#include "ui/timeline/model/timelineviewport.h"

#include <bitset>

namespace hilera {

// What there is in a timeline that a legend explains.
struct LegendContents {
    std::bitset<stateCount> states;
    std::bitset<phaseCount> phases; // what slices wait for
    bool hasGhosts = false; // of an ideal schedule
    bool hasLosses = false; // of updates

    void add(State state) { states.set(static_cast<std::size_t>(state)); }
    [[nodiscard]] bool operator==(const LegendContents &) const = default;
};

// Of the rows in sight, at any time; of the phases, those at the ends of each row.
[[nodiscard]] LegendContents legendContents(
    const TimelineViewport &viewport, const TimelineGeometry &geometry);

} // namespace hilera
