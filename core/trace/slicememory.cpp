#include "core/trace/slicememory.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <utility>

#include <sys/mman.h>

namespace hilera {

namespace {

constexpr std::size_t smallestSlab = 16 * 1024;
constexpr std::size_t hugePage = 2 * 1024 * 1024;
constexpr std::size_t growth = 8; // a slab is this part of what there is

constexpr std::size_t roundedUp(std::size_t size, std::size_t unit)
{
    return (size + unit - 1) / unit * unit;
}

} // namespace

void SliceMemory::Release::operator()(std::byte *slab) const
{
    std::free(slab);
}

std::byte *SliceMemory::allocate(std::size_t size)
{
    const std::size_t needed = roundedUp(size, cacheLine);
    if (needed > m_left)
        addSlab(needed);
    m_left -= needed;
    return std::exchange(m_free, m_free + needed);
}

void SliceMemory::addSlab(std::size_t atLeast)
{
    const std::size_t wanted = std::clamp(m_bytes / growth, smallestSlab, hugePage);
    const bool isHuge = wanted == hugePage;
    const std::size_t alignment = isHuge ? hugePage : cacheLine;
    const std::size_t size = roundedUp(std::max(wanted, atLeast), alignment);
    std::unique_ptr<std::byte, Release> slab(static_cast<std::byte *>(std::aligned_alloc(alignment, size)));
    if (!slab)
        throw std::bad_alloc();
    if (isHuge)
        madvise(slab.get(), size, MADV_HUGEPAGE); // where there are none, small ones do
    m_free = slab.get();
    m_left = size;
    m_bytes += size;
    m_slabs.push_back(std::move(slab));
}

} // namespace hilera
