#pragma once

#include "core/text/result.h"
#include "core/trace/clock.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace hilera {

// `count` bytes of a body, from the one at `from` on.
using PracticeContent = std::function<QByteArray(qint64 from, qint64 count)>;

// What is played for a request: what is sent, when, and how it ends.
struct PracticePlay {
    enum class Ending { StaysOpen, Closes, Resets, Hangs };

    int status = 200; // 0: the content is sent as it is, without status and header lines
    QByteArray contentType = QByteArrayLiteral("text/html; charset=utf-8");
    QString location; // where a redirect leads to
    Nanoseconds delay = 0; // before the first byte
    PracticeContent content;
    std::optional<qint64> size = 0; // of the content; nothing: endless
    std::optional<qint64> end; // where sending ends, if before
    double rate = 0; // bytes a second; 0: as fast as the client takes them
    Nanoseconds pause = 0; // between the last byte and the ending
    Ending ending = Ending::StaysOpen;
    QString pageToDeflate; // the page whose content this is, if it is to be compressed
    QByteArray encoding; // that the content has
    QString fault; // its name, if this is one
    std::optional<Error> problem; // why this is not what was asked for

    // Where sending ends; nothing: never.
    [[nodiscard]] std::optional<qint64> lastByte() const { return end ? end : size; }
};

// Of a text that is sent whole.
[[nodiscard]] PracticePlay playText(const QByteArray &text, int status = 200);

// From the request to the ending, a redirect's target not included; nothing if it never ends.
[[nodiscard]] std::optional<Nanoseconds> durationOf(const PracticePlay &play);

// How much of the content may be sent when so much time has passed since its first byte was due.
[[nodiscard]] qint64 dueBytes(const PracticePlay &play, Nanoseconds elapsed);

} // namespace hilera
