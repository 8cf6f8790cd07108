#include "ui/timeline/model/timelinetext.h"

#include "core/record/names.h"
#include "core/text/plaintext.h"
#include "ui/timeline/model/slicefinder.h"

#include <QLocale>

#include <array>
#include <cmath>
#include <cstdlib>

namespace hilera {

namespace {

struct Unit {
    Nanoseconds length;
    const char16_t *name;
};
constexpr std::array<Unit, 4> units{{{1'000'000'000, u"s"}, {1'000'000, u"ms"}, {1'000, u"µs"}, {1, u"ns"}}};

// The largest unit that is not longer than the duration.
const Unit &unitFor(Nanoseconds duration)
{
    for (const Unit &unit : units) {
        if (std::llabs(duration) >= unit.length)
            return unit;
    }
    return units.back();
}

QString withUnit(const QString &number, const char16_t *unit)
{
    return number + QChar(0x00a0) + QString::fromUtf16(unit);
}

QString minutes(Nanoseconds time, int decimals)
{
    const Nanoseconds whole = time / (60 * nanosecondsPerSecond);
    const double seconds = toSeconds(time % (60 * nanosecondsPerSecond));
    QString text = TimelineText::number(seconds, decimals);
    if (seconds < 9.5 && text.size() < 2 + (decimals > 0 ? decimals + 1 : 0))
        text.prepend(QLatin1Char('0'));
    return withUnit(QStringLiteral("%1:%2").arg(whole).arg(text), u"min");
}

} // namespace

QString TimelineText::trackIds(const Track &track)
{
    if (track.kind == TrackKind::Process)
        return track.processId != 0 ? tr("pid %1").arg(track.processId) : QString();
    const bool hasThread = track.kind != TrackKind::Coroutine && track.kind != TrackKind::AsyncTask;
    return hasThread && track.threadId != 0 ? tr("tid %1").arg(track.threadId) : QString();
}

QString TimelineText::number(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

QString TimelineText::taskCount(std::size_t count)
{
    return count == 1 ? tr("1 task") : tr("%1 tasks").arg(count);
}

QString TimelineText::duration(Nanoseconds duration)
{
    if (std::llabs(duration) >= 120 * nanosecondsPerSecond)
        return minutes(duration, 1);
    const Unit &unit = unitFor(duration);
    const double value = static_cast<double>(duration) / static_cast<double>(unit.length);
    const int decimals = unit.length == 1 ? 0 : std::abs(value) < 10 ? 2 : std::abs(value) < 100 ? 1 : 0;
    return withUnit(number(value, decimals), unit.name);
}

QString TimelineText::stateOf(const Slice &slice)
{
    const QString phase = phaseName(slice.phase);
    return phase.isEmpty() ? stateName(slice.state)
                           : QStringLiteral("%1: %2").arg(stateName(slice.state), phase);
}

QString TimelineText::cpuOf(const Slice &slice)
{
    const QString used = duration(slice.cpu);
    return slice.core == 0 ? tr("CPU used: %1").arg(used)
                           : tr("CPU used: %1, on core %2").arg(used).arg(slice.core);
}

QString TimelineText::endingOf(const Trace &trace, TaskId task)
{
    if (task >= trace.tasks().size() || trace.tasks()[task].outcome == Outcome::Pending)
        return {};
    const TaskRecord &record = trace.tasks()[task];
    const QString outcome = outcomeName(record.outcome);
    const QString note = noteText(trace.note(task));
    QString text = note.isEmpty()             ? outcome
        : record.outcome == Outcome::TimedOut ? note // says so itself
                                              : QStringLiteral("%1: %2").arg(outcome, note);
    const bool isUnread = trace.finished() && record.outcome != Outcome::Succeeded && record.taken < 0;
    return isUnread ? tr("%1 · nobody read it").arg(text) : text;
}

QString TimelineText::tick(Nanoseconds time, Nanoseconds step)
{
    if (time == 0)
        return withUnit(QStringLiteral("0"), units.front().name);
    if (step >= 30 * nanosecondsPerSecond)
        return minutes(time, 0);
    const Unit &unit = unitFor(time);
    int decimals = 0;
    for (Nanoseconds digit = unit.length; step % digit != 0 && digit > 1; digit /= 10)
        ++decimals;
    return withUnit(
        number(static_cast<double>(time) / static_cast<double>(unit.length), decimals), unit.name);
}

namespace {

// " · Paint 40 %, Layout 20 %"
QString sharesText(const Trace &trace, const TimeRange &range, const Track &track)
{
    constexpr std::size_t most = 3; // names
    constexpr int longest = 24; // letters
    QStringList shares;
    for (const auto &[name, share] : largestShares(track, range, most)) {
        const QString shown = plainLine(trace.sliceName(name));
        const QString cut = shown.size() > longest ? shown.left(longest - 1) + u'…' : shown;
        const int percent = static_cast<int>(std::lround(share * 100));
        if (percent > 0)
            shares.append(
                QStringLiteral("%1 %2\u00a0%").arg(cut.isEmpty() ? QStringLiteral("–") : cut).arg(percent));
    }
    return shares.isEmpty() ? QString() : QStringLiteral(" · ") + shares.join(QStringLiteral(", "));
}

} // namespace

QString measureText(const Trace &trace, const TimeRange &range, const Track *track)
{
    QString text = TimelineText::duration(range.duration());
    if (track) {
        const Measure measured = measure(*track, range);
        if (measured.isComplete && measured.slices > 0)
            text += TimelineText::tr(" · slices: %1").arg(measured.slices);
        if (measured.isComplete && measured.slices > 1) {
            text += TimelineText::tr(", mean %1 (%2 to %3)")
                        .arg(TimelineText::duration(static_cast<Nanoseconds>(measured.mean)),
                            TimelineText::duration(measured.least), TimelineText::duration(measured.most));
        }
    }
    if (trace.isForeign())
        return track ? text + sharesText(trace, range, *track) : text;
    return text
        + TimelineText::tr(" · up to %1 in flight").arg(trace.inFlight().over(range.from, range.to).most);
}

QString markText(const std::vector<Nanoseconds> &marks, std::size_t index)
{
    const QString number = QString::number(index + 1);
    if (index == 0)
        return number;
    return QStringLiteral("%1: +%2").arg(number, TimelineText::duration(marks[index] - marks[index - 1]));
}

} // namespace hilera
