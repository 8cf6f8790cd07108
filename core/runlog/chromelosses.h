#pragma once

#include "core/runlog/foreignslices.h"

#include <QStringList>

#include <map>

namespace hilera {

// What a trace that is shown leaves out of a Chrome Trace, or shows otherwise than it is.
struct ChromeLosses {
    ForeignSlices::Counts slices;
    std::map<char, std::uint64_t> undrawn; // by phase, of those that are known
    std::map<std::string, std::uint64_t> unknown; // by phase
    std::uint64_t loose = 0; // beginnings and ends of arrows that have no other end
    std::uint64_t astray = 0; // arrows that begin or end outside of all slices
    std::uint64_t timeless = 0;
    std::uint64_t surplus = 0; // of more threads, counters or phases than can be told apart
    bool hasTooManyNames = false;

    // For people: parts of a sentence.
    [[nodiscard]] QStringList leftOut() const;
    // Sentences.
    [[nodiscard]] QStringList remarks() const;
};

} // namespace hilera
