#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace hilera {

// Memory for slices, which is given back all at once: in slabs that grow with what is asked for. Large ones
// come in huge pages, since a frame of the timeline looks into all corners of it, and finding a page takes
// longer than reading from it.
class SliceMemory {
public:
    // Of so many bytes, zeroed or not, at the start of a cache line.
    [[nodiscard]] std::byte *allocate(std::size_t size);

    // Taken from the system in all.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

    static constexpr std::size_t cacheLine = 64; // bytes

private:
    void addSlab(std::size_t atLeast);

    struct Release {
        void operator()(std::byte *slab) const;
    };
    std::vector<std::unique_ptr<std::byte, Release>> m_slabs;
    std::byte *m_free = nullptr; // in the last one
    std::size_t m_left = 0; // from there
    std::size_t m_bytes = 0;
};

} // namespace hilera
