#pragma once

#include "core/trace/event.h"

#include <cstddef>
#include <vector>

namespace hilera {

// From one slice to another: what was begun in the one goes on in the other; or, from who is blocked to who
// holds what it waits for, at one time.
struct Arrow {
    TrackId from = noTrack;
    Nanoseconds left = 0;
    TrackId to = noTrack;
    Nanoseconds reached = 0;
};

// Arrows in order of when they left.
class ArrowSeries {
public:
    // Come in any order.
    void add(const Arrow &arrow) { m_arrows.push_back(arrow); }
    // Puts the new ones in order, all at once. To be called before one looks.
    void settle();

    [[nodiscard]] const std::vector<Arrow> &arrows() const { return m_arrows; }
    // The first so many of those that left at `to` or before, and reached theirs at `from` or later.
    // O(n / 64 + what is found).
    [[nodiscard]] std::vector<const Arrow *> over(Nanoseconds from, Nanoseconds to, std::size_t most) const;

private:
    static constexpr std::size_t blockSize = 64;
    std::vector<Arrow> m_arrows;
    std::vector<Nanoseconds> m_latest; // time when one of every `blockSize` arrows reached its end
    std::size_t m_settled = 0; // arrows
};

} // namespace hilera
