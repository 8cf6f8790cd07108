#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace hilera {

// Memory for slices and their tracks, which is given back all at once: in slabs that grow with what is asked
// for. Large ones come in huge pages, since a frame of the timeline looks into all corners of it, and finding
// a page takes longer than reading from it.
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

// Lets a container live in such memory, and be gone with it; without any, it lives on the heap.
template <typename T> class InSliceMemory {
public:
    using value_type = T;
    using propagate_on_container_move_assignment = std::true_type;
    static_assert(alignof(T) <= SliceMemory::cacheLine);

    InSliceMemory() = default;
    explicit InSliceMemory(SliceMemory *memory)
        : m_memory(memory)
    {
    }
    template <typename Other>
    InSliceMemory(const InSliceMemory<Other> &other) // NOLINT: as containers want it
        : m_memory(other.memory())
    {
    }
    [[nodiscard]] SliceMemory *memory() const { return m_memory; }

    [[nodiscard]] T *allocate(std::size_t count)
    {
        return m_memory ? reinterpret_cast<T *>(m_memory->allocate(count * sizeof(T)))
                        : std::allocator<T>().allocate(count);
    }
    void deallocate(T *place, std::size_t count)
    {
        if (!m_memory)
            std::allocator<T>().deallocate(place, count);
    }
    template <typename Other> [[nodiscard]] bool operator==(const InSliceMemory<Other> &other) const
    {
        return m_memory == other.memory();
    }

private:
    SliceMemory *m_memory = nullptr;
};

} // namespace hilera
