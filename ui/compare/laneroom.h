#pragma once

#include <vector>

namespace hilera {

// A run that wants room among others, in pixels.
struct LaneWish {
    int rows = 1; // that it has
    int expandedHeight = 0; // it shows all of its rows, and wants that much; 0: it does not
};

struct LaneRoom {
    int height = 0;
    int rowHeight = 0; // 0: there is no room to tell its rows apart
};

// What each run gets, so that all are in sight if that is possible at all: rows as high as there is room for,
// up to `highest`; a run is never lower than `lowest`. Where they don't fit, none takes more than half.
[[nodiscard]] std::vector<LaneRoom> shareRoom(
    const std::vector<LaneWish> &wishes, int available, int lowest, int highest);

} // namespace hilera
