#pragma once

#include "core/watch/probeevent.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hilera {

// Why a probe's file can't be read, or not any more.
enum class ProbeProblem {
    Unreadable, // see ProbeFile::systemError
    NoProbeFile,
    OtherVersion, // of another Hilera
    CutShort, // what should be in it is not there any more
};

// Reads what the probe of one Python writes, while it does. The program that is watched may do anything to
// that file: nothing in it is believed, and the file is not mapped, since a page of it may go. One thread.
class ProbeFile {
public:
    explicit ProbeFile(const std::string &path);

    [[nodiscard]] std::optional<ProbeProblem> problem() const { return m_problem; }
    [[nodiscard]] int systemError() const { return m_systemError; } // an errno
    // As it was when the file was opened; nothing in it if that failed.
    [[nodiscard]] const ProbeHeader &header() const { return m_header; }

    // A thread that is interrupted while it writes a record leaves a gap; others write on.
    enum class Gaps {
        Await, // for a while: the record may still come
        Skip, // whoever wrote is gone
    };
    // Appends what has come since, at most some ten thousand events; how many records that were, with those
    // that are no events. Their kinds, details and times are as probeevent.h has them; other records are left
    // out.
    std::size_t take(std::vector<ProbeEvent> &events, Gaps gaps = Gaps::Await);

    // UTF-8, if the probe has written it; empty if there is none of that number. The newest 32,768 are kept,
    // of 16 MiB at most.
    [[nodiscard]] const std::string &text(std::uint32_t number) const;

    // Events that did not fit, so far.
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }
    // Records that were no records, so far.
    [[nodiscard]] std::uint64_t broken() const { return m_broken; }

private:
    struct Descriptor {
        Descriptor() = default;
        explicit Descriptor(int opened)
            : number(opened)
        {
        }
        Descriptor(Descriptor &&other) noexcept
            : number(std::exchange(other.number, -1))
        {
        }
        Descriptor &operator=(Descriptor &&other) noexcept
        {
            std::swap(number, other.number);
            return *this;
        }
        ~Descriptor();
        int number = -1;
    };

    void fail(ProbeProblem problem);
    void readHeader(const std::string &path);
    [[nodiscard]] bool readRecords(std::uint64_t first, std::size_t count);
    [[nodiscard]] bool giveBack(std::uint64_t first, std::size_t count);
    [[nodiscard]] std::size_t countReady(std::size_t count, Gaps gaps);
    [[nodiscard]] bool isSound(const ProbeEvent &event, Nanoseconds now) const;
    void addPiece(const ProbeText &piece);
    void keep(std::uint32_t number, std::string text);

    Descriptor m_file;
    std::optional<ProbeProblem> m_problem;
    int m_systemError = 0;
    ProbeHeader m_header;
    std::uint64_t m_position = 0; // the next record
    Nanoseconds m_gapSince = 0; // 0: there is none
    std::vector<ProbeEvent> m_records; // those read just now
    std::uint64_t m_dropped = 0;
    std::uint64_t m_broken = 0;

    std::unordered_map<std::uint32_t, std::string> m_texts;
    std::deque<std::uint32_t> m_order; // the oldest first
    std::size_t m_textBytes = 0;
    std::unordered_map<std::uint32_t, std::string> m_pieces; // of texts that are not whole yet
};

} // namespace hilera
