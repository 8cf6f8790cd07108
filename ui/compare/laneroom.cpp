#include "ui/compare/laneroom.h"

#include <algorithm>
#include <array>

namespace hilera {

namespace {

constexpr std::array rowHeights = {28, 24, 21, 18, 15, 12, 10, 8, 6, 5, 4, 3, 2};
constexpr int around = 5; // a lane's rows

LaneRoom roomFor(const LaneWish &wish, int rowHeight, int available, int lowest)
{
    if (wish.expandedHeight > 0)
        return {std::clamp(wish.expandedHeight, 2 * lowest, std::max(available * 4 / 5, 4 * lowest)), 0};
    const int most = std::max(available / 2, 3 * lowest);
    for (const int height : rowHeights) {
        if (height <= rowHeight && wish.rows <= most / height) {
            // Few rows fill the lane.
            const int filling = (lowest - around) / wish.rows;
            return {std::max(lowest, wish.rows * height + around), std::max(height, filling)};
        }
    }
    return {std::min(2 * lowest, most), 0};
}

} // namespace

std::vector<LaneRoom> shareRoom(const std::vector<LaneWish> &wishes, int available, int lowest, int highest)
{
    std::vector<LaneRoom> rooms;
    for (const int height : rowHeights) {
        if (height > highest)
            continue;
        rooms.clear();
        int sum = 0;
        for (const LaneWish &wish : wishes) {
            rooms.push_back(roomFor(wish, height, available, lowest));
            sum += rooms.back().height;
        }
        if (sum <= available)
            break;
    }
    return rooms;
}

} // namespace hilera
