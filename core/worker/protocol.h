#pragma once

#include "core/task/taskkind.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hilera {

// What a parent says to a worker process, as lines on its standard input. The worker answers with events, as
// they are in memory, on its standard output.

struct TaskOrder {
    Task task;
    std::uint16_t line = 0; // of the strategy that submits it
};
struct StopOrder { }; // tasks that can, end now
struct EndOrder { }; // nothing more comes: end when all is done
using WorkerOrder = std::variant<TaskOrder, StopOrder, EndOrder>;

[[nodiscard]] std::string toLine(const WorkerOrder &order);
// Nothing, if the line (without its end) is not an order, or its task none of these kinds.
[[nodiscard]] std::optional<WorkerOrder> parseOrder(std::string_view line, TaskKinds kinds);

// The worker's own first track, its main thread; the parent has opened it.
inline constexpr TrackId workerMainTrack = 0;

// A text goes down the pipe in one piece: a record that tells its id and length, then the text, filled up to
// whole records. A worker's TextIds are its own.
inline constexpr auto textRecord = static_cast<EventType>(0xff);
[[nodiscard]] std::string textToRecords(TextId id, std::string_view text);
struct WorkerText {
    TextId id = 0;
    std::size_t size = 0; // bytes
    [[nodiscard]] std::size_t paddedSize() const;
};
// What the record announces; nothing if it announces no text, or an impossible one.
[[nodiscard]] std::optional<WorkerText> announcedText(const Event &record);
inline constexpr std::size_t workerTextLimit = 3'000; // bytes: a longer one is cut

// Whether a record from a pipe can be an event: a known type, a detail in range, the mark.
[[nodiscard]] bool isPlausible(const Event &event);

} // namespace hilera
