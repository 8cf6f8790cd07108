#include "core/record/names.h"

#include "core/task/taskkind.h"
#include "core/text/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilera {

namespace {

struct NamesText {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

struct Unit {
    double nanoseconds;
    const char *name;
};

// The largest one that the duration has at least one of.
const Unit &unitOf(Nanoseconds duration)
{
    static constexpr std::array units = {Unit{1e9, "s"}, Unit{1e6, "ms"}, Unit{1e3, "µs"}, Unit{1, "ns"}};
    const auto size = static_cast<double>(std::llabs(duration));
    const auto *const unit = std::find_if(
        units.begin(), units.end(), [size](const Unit &each) { return size >= each.nanoseconds; });
    return unit == units.end() ? units.back() : *unit;
}

// ISO 8601, as IVOA has it: without a zone it is UTC. As it is where there is no such date.
QString timeText(const QString &value)
{
    if (const QDate date = QDate::fromString(value, Qt::ISODate); date.isValid() && value.size() == 10)
        return QLocale().toString(date, QStringLiteral("d MMM yyyy"));
    QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime) // not shifted from there: it may be an hour that is not in a zone
        time = QDateTime::fromString(value + QLatin1Char('Z'), Qt::ISODateWithMs);
    return time.isValid()
        ? QLocale().toString(time.toUTC(), QStringLiteral("d MMM yyyy HH:mm")) + QStringLiteral(" UTC")
        : value;
}

// Numbers as people of the language write them; anything else as it is.
QString numberText(const QString &value)
{
    bool isNumber = false;
    if (const qlonglong whole = value.toLongLong(&isNumber); isNumber)
        return QLocale().toString(whole);
    if (const double number = value.toDouble(&isNumber); isNumber)
        return QLocale().toString(number, 'g', 6);
    return value;
}

// What somebody else wrote may look like a number, and is none.
QString valueText(std::string_view name, const QString &value)
{
    constexpr std::array times = {"up_since", "down_at", "back_at"};
    constexpr std::array quoted = {
        "coding", "host", "notes", "phrase", "proxy", "redirected_to", "root", "server", "target", "value"};
    if (std::ranges::find(times, name) != times.end())
        return timeText(value);
    return std::ranges::find(quoted, name) != quoted.end() ? value : numberText(value);
}

QString patternOf(const Note &note)
{
    QStringList patterns;
    for (const std::string &text : textsOf(note))
        patterns.append(QCoreApplication::translate("Note", text.c_str()));
    return patterns.join(QStringLiteral(": "));
}

// As noteSeconds() writes it; what somebody chose has the decimals they gave it.
bool isMeasured(const QString &value)
{
    return value.size() > 4 && value.at(value.size() - 4) == QLatin1Char('.');
}

// Of threads: what each is to the others.
constexpr std::array<std::string_view, 2> roles = {
    QT_TRANSLATE_NOOP("Role", "Owner"), QT_TRANSLATE_NOOP("Role", "Producer")};

// "Producer 2", in the language of the program.
QString roleName(const std::string &name)
{
    const QString whole = plainLine(name);
    const qsizetype space = whole.indexOf(u' ');
    const QString role = whole.left(space);
    const bool isKnown = std::ranges::find(roles, std::string_view(role.toStdString())) != roles.end();
    if (!isKnown)
        return whole; // of a newer program
    const QString translated = QCoreApplication::translate("Role", qPrintable(role));
    return space < 0 ? translated : translated + whole.mid(space);
}

} // namespace

QString stateName(State state)
{
    switch (state) {
    case State::Idle:
        return NamesText::tr("idle");
    case State::Queued:
        return NamesText::tr("queued");
    case State::Starting:
        return NamesText::tr("starting");
    case State::Running:
        return NamesText::tr("running");
    case State::Ready:
        return NamesText::tr("ready");
    case State::Waiting:
        return NamesText::tr("waiting");
    case State::Blocked:
        return NamesText::tr("blocked");
    case State::Suspended:
        return NamesText::tr("suspended");
    case State::GlobalLock:
        return NamesText::tr("waiting for the GIL or C code (inferred)");
    }
    return {};
}

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pending:
        return NamesText::tr("pending");
    case Outcome::Succeeded:
        return NamesText::tr("succeeded");
    case Outcome::Failed:
        return NamesText::tr("failed");
    case Outcome::TimedOut:
        return NamesText::tr("timed out");
    case Outcome::Cancelled:
        return NamesText::tr("cancelled");
    case Outcome::Killed:
        return NamesText::tr("killed");
    }
    return {};
}

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::None:
        return {};
    case Phase::Connecting:
        return NamesText::tr("connecting");
    case Phase::FirstByte:
        return NamesText::tr("waiting for the first byte");
    case Phase::Receiving:
        return NamesText::tr("receiving");
    }
    return {};
}

QString requestText(StopRequest request)
{
    return request == StopRequest::Kill ? NamesText::tr("the processes are to be killed")
                                        : NamesText::tr("the tasks are asked to stop");
}

QString sourceName(const Event &event)
{
    constexpr std::array names = {"stdout", "stderr", "stdin", "Hilera"};
    return QLatin1String(names.at(std::min<std::size_t>(event.detail, names.size() - 1)));
}

QString printedText(const Trace &trace, const Event &event)
{
    return plainLine(trace.note(event).text);
}

QString noteText(const Note &note)
{
    const QString pattern = patternOf(note);
    QString text;
    qsizetype from = 0;
    // From left to right, so that nothing is looked for in the values.
    for (qsizetype at = pattern.indexOf(QLatin1Char('{')); at >= 0;
         at = pattern.indexOf(QLatin1Char('{'), std::max(at + 1, from))) {
        for (const auto &[name, value] : note.values) {
            const QString place = QStringLiteral("{%1}").arg(QString::fromStdString(name));
            if (!QStringView(pattern).mid(at).startsWith(place))
                continue;
            const QString written = QString::fromStdString(value);
            const bool hasUnit = isMeasured(written)
                && QStringView(pattern).mid(at + place.size()).startsWith(QLatin1String(" s"));
            text += QStringView(pattern).mid(from, at - from);
            text += hasUnit ? measuredText(toNanoseconds(written.toDouble())) : valueText(name, written);
            from = at + place.size() + (hasUnit ? 2 : 0);
            break;
        }
    }
    text += QStringView(pattern).mid(from);
    return plainLine(text.simplified());
}

QString kindName(const TaskKind &kind)
{
    return QCoreApplication::translate("Task", kind.name());
}

QString modeName(const TaskMode &mode)
{
    return QCoreApplication::translate("Task", mode.name);
}

QString modeSummary(const TaskMode &mode)
{
    return QCoreApplication::translate("Task", mode.summary);
}

QString trackName(TrackKind kind, int number)
{
    switch (kind) {
    case TrackKind::Process:
        return NamesText::tr("Process %1").arg(number);
    case TrackKind::Gui:
        return NamesText::tr("GUI thread");
    case TrackKind::Caller:
        return NamesText::tr("Caller");
    case TrackKind::Thread:
        return NamesText::tr("Thread %1").arg(number);
    case TrackKind::Coroutine:
        return NamesText::tr("Coroutine %1").arg(number);
    case TrackKind::AsyncTask:
        return NamesText::tr("Callback %1").arg(number);
    }
    return {};
}

QString mainThreadName()
{
    return NamesText::tr("main thread");
}

QString trackName(const Trace &trace, const Track &track)
{
    if (!track.name.empty())
        return track.isRole ? roleName(track.name) : plainLine(track.name);
    const bool isOfChild = track.kind == TrackKind::Thread && trace.track(track.parent);
    if (isOfChild && track.ordinal == 1)
        return mainThreadName();
    return trackName(track.kind, track.ordinal - (isOfChild ? 1 : 0));
}

QString workerName(const Trace &trace, const Track &track)
{
    const Track *process = track.kind == TrackKind::Thread ? trace.track(track.parent) : nullptr;
    if (!process)
        return trackName(trace, track);
    if (track.ordinal == 1)
        return trackName(trace, *process);
    return NamesText::tr("%1, %2").arg(trackName(trace, *process), trackName(trace, track));
}

QString seriesName(const Trace &trace, std::size_t index)
{
    if (index >= trace.tallied().size())
        return plainLine(trace.series()[index].name());
    const auto &[tally, processId] = trace.tallied()[index];
    const QString name =
        tally == Tally::Counter ? NamesText::tr("Shared counter") : NamesText::tr("Queue length");
    return processId == trace.processId() ? name : NamesText::tr("%1, process %2").arg(name).arg(processId);
}

QString resultText(const RunRecord &record, TaskId task)
{
    const Outcome outcome = record.trace().tasks()[task].outcome;
    if (outcome == Outcome::Pending)
        return {};
    const QString note = noteText(record.trace().note(task));
    if (note.isEmpty())
        return outcome == Outcome::Succeeded
            ? QCoreApplication::translate("Task", record.tasks()[task].kind->endText())
            : outcomeName(outcome);
    const bool noteSaysIt = outcome == Outcome::Succeeded || outcome == Outcome::TimedOut;
    return noteSaysIt ? note : QStringLiteral("%1: %2").arg(outcomeName(outcome), note);
}

QString taskName(const RunRecord &record, TaskId task)
{
    const std::string_view name = record.trace().sliceName(task);
    if (!name.empty())
        return plainLine(name);
    if (task >= record.tasks().size())
        return {};
    const Task &named = record.tasks()[task];
    return QStringLiteral("%1 %2").arg(
        QCoreApplication::translate("Task", named.kind->taskName(named)), QString::number(task));
}

QString durationText(Nanoseconds duration)
{
    if (duration == 0)
        return QStringLiteral("0 s");
    const Unit &unit = unitOf(duration);
    const double value = static_cast<double>(duration) / unit.nanoseconds;
    const bool isLong = std::fabs(value) >= 1000;
    return QStringLiteral("%1 %2").arg(
        isLong ? QLocale().toString(std::llround(value)) : QLocale().toString(value, 'g', 3),
        QString::fromUtf8(unit.name));
}

QString measuredText(Nanoseconds duration)
{
    if (duration == 0)
        return QStringLiteral("0 s");
    const Unit &unit = unitOf(duration);
    const double value = static_cast<double>(duration) / unit.nanoseconds;
    const double size = std::fabs(value);
    const int decimals = size < 10 ? 2 : size < 100 ? 1 : 0;
    return QStringLiteral("%1 %2").arg(
        QLocale().toString(value, 'f', decimals), QString::fromUtf8(unit.name));
}

QString memoryText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace hilera
