#include "ui/compare/laneroom.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace hilera {

namespace {

constexpr std::array rowHeights = {28, 24, 21, 18, 15, 12, 10, 8, 6, 5, 4, 3, 2};
constexpr int around = 3; // a lane's rows

LaneRoom roomFor(const LaneWish &wish, int rowHeight, int most, int lowest)
{
    if (wish.expandedHeight > 0)
        return {wish.expandedHeight, 0};
    for (const int height : rowHeights) {
        if (height <= rowHeight && wish.rows <= most / height) {
            // Few rows fill the lane.
            const int filling = (lowest - around) / wish.rows;
            return {std::max(lowest, wish.rows * height + around), std::max(height, filling)};
        }
    }
    return {std::min(2 * lowest, most), 0};
}

std::vector<LaneRoom> roomsFor(const std::vector<LaneWish> &wishes, int rowHeight, int most, int lowest)
{
    std::vector<LaneRoom> rooms;
    for (const LaneWish &wish : wishes)
        rooms.push_back(roomFor(wish, rowHeight, most, lowest));
    return rooms;
}

int heightOf(const std::vector<LaneRoom> &rooms)
{
    return std::accumulate(
        rooms.begin(), rooms.end(), 0, [](int sum, const LaneRoom &room) { return sum + room.height; });
}

} // namespace

std::vector<LaneRoom> shareRoom(const std::vector<LaneWish> &asked, int available, int lowest, int highest)
{
    std::vector<LaneWish> wishes = asked;
    for (LaneWish &wish : wishes) {
        if (wish.expandedHeight > 0)
            wish.expandedHeight =
                std::clamp(wish.expandedHeight, 2 * lowest, std::max(available * 4 / 5, 4 * lowest));
    }
    for (const int most : {available - around, std::max(available / 2, 3 * lowest)}) {
        for (const int height : rowHeights) {
            std::vector<LaneRoom> rooms = roomsFor(wishes, height, most, lowest);
            if (height <= highest && heightOf(rooms) <= available)
                return rooms;
        }
    }
    return roomsFor(wishes, rowHeights.back(), std::max(available / 2, 3 * lowest), lowest);
}

} // namespace hilera
