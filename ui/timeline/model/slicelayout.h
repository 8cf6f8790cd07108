#pragma once

#include "core/trace/slicerow.h"
#include "ui/timeline/model/timelinecoordinates.h"

#include <array>
#include <bitset>
#include <vector>

namespace hilera {

// A slice wide enough to be drawn by itself; pixels.
struct SliceBox {
    double left = 0;
    double right = 0;
    Slice slice;
};

// A pixel column where slices are too narrow to tell apart: which part of it each state takes, exactly.
// Without the parts of slices that have boxes.
struct DenseColumn {
    int column = 0;
    int slices = 0; // that start in it
    std::array<float, stateCount> shares{};
};

// How the slices of a row fall on pixel columns; a scale that starts at pixel 0. O(width · log n).
class SliceLayout {
public:
    void layOut(const SliceRow &row, const TimeScale &scale, int firstColumn, int endColumn);

    // There are too many to look at each.
    [[nodiscard]] static bool isOfMany(
        const SliceRow &row, const TimeScale &scale, int firstColumn, int endColumn);

    [[nodiscard]] const std::vector<SliceBox> &boxes() const { return m_boxes; }
    [[nodiscard]] const std::vector<DenseColumn> &columns() const { return m_columns; }
    [[nodiscard]] std::bitset<stateCount> states() const { return m_states; } // that occur in the row

    static constexpr double boxWidth = 3; // from here on

private:
    // Columns that are looked up together, so that what is found stays near; and the one after them.
    struct Batch {
        static constexpr std::size_t size = 64;
        std::array<Nanoseconds, size + 2> edges;
        std::array<SliceRow::Prefix, size + 2> prefixes; // at the edges

        [[nodiscard]] bool isCovered(std::size_t i) const;
    };

    void layOutFew(const SliceRow &row, std::size_t first, std::size_t last);
    void layOutMany(const SliceRow &row, std::size_t columns);
    void lookUp(Batch &batch, const SliceRow &row, std::size_t firstEdge, std::size_t endEdge) const;
    void addBox(const Slice &slice);
    void addShares(const Slice &slice);
    [[nodiscard]] bool isBox(const Slice &slice) const;
    void addColumn(
        const SliceRow &row, const Batch &batch, std::size_t i, int x, bool fromCovered, bool toCovered);
    void withoutBox(DenseColumn &column, const Slice &slice, Nanoseconds from, Nanoseconds to) const;

    TimeScale m_scale;
    std::bitset<stateCount> m_states;
    std::vector<std::size_t> m_busyStates;
    int m_firstColumn = 0;
    std::vector<SliceBox> m_boxes;
    std::vector<DenseColumn> m_columns;
};

} // namespace hilera
