#include "core/watch/probefile.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr std::size_t recordSize = sizeof(ProbeEvent);
constexpr std::uint64_t smallestCapacity = 1'024;
constexpr std::uint64_t largestCapacity = 1 << 22;
constexpr std::size_t fewAtOnce = 64; // most times nothing has come
constexpr std::size_t someAtOnce = 1'024;
constexpr std::size_t mostAtOnce = 16'384;
constexpr Nanoseconds gapPatience = 5 * nanosecondsPerSecond;

constexpr std::size_t mostTexts = 32'768;
constexpr std::size_t mostTextBytes = 16 << 20;
constexpr std::size_t longestText = 4'096;
constexpr std::size_t mostUnfinished = 1'024; // as many threads may be at a text at once

// The largest detail of each kind.
constexpr auto details = [] {
    std::array<std::uint16_t, static_cast<std::size_t>(ProbeKind::Outdated) + 1> all{};
    const auto set = [&all](ProbeKind kind, auto largest) {
        all[static_cast<std::size_t>(kind)] = static_cast<std::uint16_t>(largest);
    };
    set(ProbeKind::ProcessBegan, ProcessStart::Interpreter);
    set(ProbeKind::ThreadBegan, 1);
    set(ProbeKind::TaskSubmitted, TaskSort::Cell);
    set(ProbeKind::TaskBegan, TaskSort::Cell);
    set(ProbeKind::TaskEnded, ProbeOutcome::Cancelled);
    set(ProbeKind::WaitBegan, WaitSort::Other);
    set(ProbeKind::BlockBegan, 1);
    set(ProbeKind::BlockEnded, 1);
    set(ProbeKind::Held, 1);
    set(ProbeKind::Outdated, OutdatedUse::ForkServer);
    set(ProbeKind::ObjectNamed, ObjectSort::Other);
    return all;
}();

bool readAll(int file, void *to, std::size_t size, std::uint64_t at)
{
    auto *bytes = static_cast<char *>(to);
    while (size > 0) {
        const ssize_t count = pread(file, bytes, size, static_cast<off_t>(at));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes += count;
        at += static_cast<std::uint64_t>(count);
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool writeAll(int file, const void *from, std::size_t size, std::uint64_t at)
{
    const auto *bytes = static_cast<const char *>(from);
    while (size > 0) {
        const ssize_t count = pwrite(file, bytes, size, static_cast<off_t>(at));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes += count;
        at += static_cast<std::uint64_t>(count);
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

// The records from `first` on lie in the ring in one piece, or in two.
template <typename Access>
bool inPieces(std::uint64_t capacity, std::uint64_t first, std::size_t count, Access access)
{
    const std::uint64_t slot = first % capacity;
    const std::size_t before = std::min<std::uint64_t>(count, capacity - slot);
    return access(0, before, probeHeaderSize + slot * recordSize)
        && (before == count || access(before, count - before, std::uint64_t(probeHeaderSize)));
}

} // namespace

ProbeFile::ProbeFile(const std::string &path)
{
    readHeader(path);
}

ProbeFile::Descriptor::~Descriptor()
{
    if (number >= 0)
        close(number);
}

void ProbeFile::fail(ProbeProblem problem)
{
    m_problem = problem;
    m_file = Descriptor();
}

// Whatever else may lie under that name, as a pipe or a link, is not waited for and not followed.
void ProbeFile::readHeader(const std::string &path)
{
    m_file = Descriptor(open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status = {};
    if (m_file.number < 0 || fstat(m_file.number, &status) != 0) {
        m_systemError = errno;
        return fail(ProbeProblem::Unreadable);
    }
    ProbeHeader header;
    if (!S_ISREG(status.st_mode) || !readAll(m_file.number, &header, sizeof header, 0)
        || std::memcmp(header.magic, ProbeHeader().magic, sizeof header.magic) != 0)
        return fail(ProbeProblem::NoProbeFile);
    if (header.version != ProbeHeader().version || header.recordSize != recordSize)
        return fail(ProbeProblem::OtherVersion);
    if (!std::has_single_bit(header.capacity) || header.capacity < smallestCapacity
        || header.capacity > largestCapacity || header.consumed != 0 || header.created < 0
        || header.created > steadyNow())
        return fail(ProbeProblem::NoProbeFile);
    if (static_cast<std::uint64_t>(status.st_size) < probeHeaderSize + header.capacity * recordSize)
        return fail(ProbeProblem::CutShort);
    m_header = header;
}

bool ProbeFile::readRecords(std::uint64_t first, std::size_t count)
{
    m_records.resize(count);
    return inPieces(
        m_header.capacity, first, count, [this](std::size_t from, std::size_t size, std::uint64_t at) {
            return readAll(m_file.number, m_records.data() + from, size * recordSize, at);
        });
}

// The slots are empty again before the probe is told that it may write there.
bool ProbeFile::giveBack(std::uint64_t first, std::size_t count)
{
    if (count == 0)
        return true;
    const std::vector<char> zeros(count * recordSize);
    const std::uint64_t consumed = first + count;
    return inPieces(m_header.capacity, first, count,
               [this, &zeros](std::size_t, std::size_t size, std::uint64_t at) {
                   return writeAll(m_file.number, zeros.data(), size * recordSize, at);
               })
        && writeAll(m_file.number, &consumed, sizeof consumed, offsetof(ProbeHeader, consumed));
}

// How many of those read are there, or are given up.
std::size_t ProbeFile::countReady(std::size_t count, Gaps gaps)
{
    const auto isThere = [](const ProbeEvent &record) { return record.kind != ProbeKind::None; };
    const auto begin = m_records.begin(), end = begin + static_cast<std::ptrdiff_t>(count);
    const auto ready = std::find_if_not(begin, end, isThere);
    const auto after = std::find_if(ready, end, isThere);
    if (ready != begin || after == end) {
        m_gapSince = 0;
        return static_cast<std::size_t>(ready - begin);
    }
    if (m_gapSince == 0)
        m_gapSince = steadyNow();
    if (gaps == Gaps::Await && steadyNow() < m_gapSince + gapPatience)
        return 0;
    m_gapSince = 0;
    return static_cast<std::size_t>(after - begin);
}

std::size_t ProbeFile::take(std::vector<ProbeEvent> &events, Gaps gaps)
{
    if (m_problem)
        return 0;
    // What has come is known from the kinds, which are written last. So the rest of a record is looked at
    // only after that, in a second reading.
    std::size_t ready = 0;
    bool isWhole = true;
    for (const std::size_t count :
        {fewAtOnce, someAtOnce, std::min<std::size_t>(mostAtOnce, m_header.capacity)}) {
        isWhole = isWhole && readRecords(m_position, count);
        ready = isWhole ? countReady(count, gaps) : 0;
        if (ready < count)
            break;
    }
    isWhole = isWhole && readRecords(m_position, ready) && giveBack(m_position, ready)
        && readAll(m_file.number, &m_dropped, sizeof m_dropped, offsetof(ProbeHeader, dropped));
    if (!isWhole) {
        fail(ProbeProblem::CutShort);
        return 0;
    }
    m_position += ready;
    const Nanoseconds now = steadyNow();
    for (const ProbeEvent &record : m_records) {
        if (record.kind == ProbeKind::Text)
            addPiece(std::bit_cast<ProbeText>(record));
        else if (isSound(record, now))
            events.push_back(record);
        else if (record.kind != ProbeKind::None)
            ++m_broken;
    }
    return ready;
}

bool ProbeFile::isSound(const ProbeEvent &event, Nanoseconds now) const
{
    const auto kind = static_cast<std::size_t>(event.kind);
    return kind > static_cast<std::size_t>(ProbeKind::Text) && kind < details.size()
        && event.detail <= details[kind] && event.time >= m_header.created && event.time <= now;
}

void ProbeFile::addPiece(const ProbeText &piece)
{
    if (piece.length > sizeof piece.bytes
        || (!m_pieces.contains(piece.number) && m_pieces.size() >= mostUnfinished)) {
        ++m_broken;
        return;
    }
    std::string &text = m_pieces[piece.number];
    text.append(piece.bytes, std::min<std::size_t>(piece.length, longestText - text.size()));
    if (piece.last != 0)
        keep(piece.number, std::move(m_pieces.extract(piece.number).mapped()));
}

void ProbeFile::keep(std::uint32_t number, std::string text)
{
    m_textBytes += text.size();
    const auto [place, isNew] = m_texts.try_emplace(number);
    if (isNew)
        m_order.push_back(number);
    m_textBytes -= place->second.size();
    place->second = std::move(text);
    while (m_order.size() > mostTexts || m_textBytes > mostTextBytes) {
        m_textBytes -= m_texts.extract(m_order.front()).mapped().size();
        m_order.pop_front();
    }
}

const std::string &ProbeFile::text(std::uint32_t number) const
{
    static const std::string none;
    const auto found = m_texts.find(number);
    return found == m_texts.end() ? none : found->second;
}

} // namespace hilera
