#include "core/practice/practiceplay.h"

#include <algorithm>
#include <limits>

namespace hilera {

namespace {

Nanoseconds transferTime(qint64 bytes, double rate)
{
    return rate > 0 ? static_cast<Nanoseconds>(static_cast<double>(bytes) / rate * nanosecondsPerSecond) : 0;
}

} // namespace

PracticePlay playText(const QByteArray &text, int status)
{
    PracticePlay play;
    play.status = status;
    play.content = [text](qint64 from, qint64 count) { return text.mid(from, count); };
    play.size = text.size();
    return play;
}

std::optional<Nanoseconds> durationOf(const PracticePlay &play)
{
    const std::optional<qint64> last = play.lastByte();
    if (!last || play.ending == PracticePlay::Ending::Hangs)
        return {};
    return play.delay + transferTime(*last, play.rate) + play.pause;
}

qint64 dueBytes(const PracticePlay &play, Nanoseconds elapsed)
{
    const qint64 last = play.lastByte().value_or(std::numeric_limits<qint64>::max());
    if (play.rate <= 0 || (play.lastByte() && elapsed >= transferTime(last, play.rate)))
        return last;
    const double due = play.rate * toSeconds(std::max<Nanoseconds>(elapsed, 0));
    return std::min(last, static_cast<qint64>(due));
}

} // namespace hilera
