#include "core/practice/practicefaults.h"

#include "core/practice/practicelimits.h"
#include "core/practice/practiceroutes.h"
#include "core/practice/practicesite.h"
#include "core/practice/practicesitetext.h"
#include "core/practice/practicetexts.h"

#include <QUrl>

#include <limits>

namespace hilera {

namespace {

using Call = PracticeFault::Call;
using Ending = PracticePlay::Ending;

constexpr double usualRate = 4'000'000; // bytes a second
constexpr double endlessRate = 20'000'000;
constexpr double floodRate = 1'000'000;
constexpr double dripRate = 500;
constexpr qint64 dripSize = 2'000;
constexpr qint64 cutSize = 100'000;
constexpr Nanoseconds resetPause = nanosecondsPerSecond / 20; // else the reset overtakes what was sent

PracticePlay playSentence(int status, const QString &sentence)
{
    return playText(shortPage(QString::number(status), sentence), status);
}

PracticePlay playXml(const QByteArray &text)
{
    PracticePlay play = playText(text);
    play.contentType = QByteArrayLiteral("text/xml; charset=utf-8");
    return play;
}

// Bytes without a status line; then the connection is closed.
PracticePlay playRaw(const QByteArray &bytes)
{
    PracticePlay play = playText(bytes, 0);
    play.ending = Ending::Closes;
    return play;
}

PracticePlay playPage(PracticeQuery &query, qint64 size, double rate)
{
    PracticePlay play;
    play.size = query.wholeNumber("size", size, 0, practicelimits::size);
    play.rate = query.number("rate", rate, 1, practicelimits::rate);
    play.content = pageContent(QStringLiteral("A fault"), *play.size);
    return play;
}

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value, "/"));
}

PracticePlay playHang(const Call &)
{
    PracticePlay play;
    play.ending = Ending::Hangs;
    return play;
}

PracticePlay playReset(const Call &)
{
    PracticePlay play = playRaw({});
    play.ending = Ending::Resets;
    return play;
}

PracticePlay playCut(const Call &call)
{
    PracticePlay play = playPage(call.query, cutSize, usualRate);
    play.end = call.query.wholeNumber("at", *play.size * 3 / 10, 0, *play.size);
    play.ending = Ending::Closes;
    return play;
}

PracticePlay playResetMidway(const Call &call)
{
    PracticePlay play = playCut(call);
    play.pause = resetPause;
    play.ending = Ending::Resets;
    return play;
}

PracticePlay playRedirect(const Call &call)
{
    const QString usual =
        call.isTap ? QStringLiteral("/tap/cadc/availability") : QStringLiteral("/pages/news-b");
    const auto times = call.query.wholeNumber("times", 1, 1, practicelimits::redirects);
    const QString to = call.query.text("to", usual);
    if (const auto problem = findPracticeProblem(to))
        call.query.refuse(
            PracticeSiteText::tr("“to” has to be a path of the practice network. %1").arg(problem->text));

    PracticePlay play = playSentence(302, PracticeSiteText::tr("What you look for is elsewhere."));
    play.location = to;
    if (times > 1) {
        play.location = QStringLiteral("%1?times=%2&to=%3").arg(call.path).arg(times - 1).arg(encoded(to));
        if (call.query.has("delay"))
            play.location += QStringLiteral("&delay=") + encoded(call.query.text("delay"));
    }
    return play;
}

PracticePlay playRedirectLoop(const Call &call)
{
    PracticePlay play = playSentence(302, PracticeSiteText::tr("What you look for is here."));
    play.location = call.path;
    if (call.query.has("delay"))
        play.location += QStringLiteral("?delay=") + encoded(call.query.text("delay"));
    return play;
}

PracticePlay playHuge(const Call &call)
{
    PracticePlay play = playPage(call.query, practicelimits::size, endlessRate);
    if (!call.query.has("size")) {
        play.size = std::nullopt;
        play.content = pageContent(QStringLiteral("huge"), std::numeric_limits<qint64>::max());
        play.ending = Ending::Closes;
    }
    return play;
}

PracticePlay playHeaderFlood(const Call &call)
{
    PracticePlay play = playRaw({});
    play.content = headerFlood();
    play.size = practicelimits::floodSize;
    play.rate = call.query.number("rate", floodRate, 1, practicelimits::rate);
    return play;
}

} // namespace

const std::vector<PracticeFault> &practiceFaults()
{
    static const std::vector<PracticeFault> faults = {
        {"404", "", QT_TRANSLATE_NOOP("PracticeSite", "not found"),
            [](const Call &) {
                return playSentence(404, PracticeSiteText::tr("This page is missing, as it was asked for."));
            }},
        {"500", "", QT_TRANSLATE_NOOP("PracticeSite", "the server fails"),
            [](const Call &) {
                return playSentence(500, PracticeSiteText::tr("The server has failed, as it was asked for."));
            }},
        {"hang", "", QT_TRANSLATE_NOOP("PracticeSite", "never an answer"), playHang},
        {"reset", "", QT_TRANSLATE_NOOP("PracticeSite", "the connection is reset before any answer"),
            playReset},
        {"reset-midway", "size=100000&at=30000",
            QT_TRANSLATE_NOOP("PracticeSite", "the connection is reset in the middle of the body"),
            playResetMidway},
        {"cut", "size=100000&at=30000",
            QT_TRANSLATE_NOOP("PracticeSite", "the body is cut short: it ends after “at” bytes of “size”"),
            playCut},
        {"drip", "size=2000&rate=500",
            QT_TRANSLATE_NOOP("PracticeSite", "the body comes a few bytes at a time"),
            [](const Call &call) { return playPage(call.query, dripSize, dripRate); }},
        {"redirect", "times=2&to=/pages/news-b",
            QT_TRANSLATE_NOOP("PracticeSite", "so many redirects, then the page “to”"), playRedirect},
        {"redirect-loop", "", QT_TRANSLATE_NOOP("PracticeSite", "a redirect to itself"), playRedirectLoop},
        {"not-xml", "", QT_TRANSLATE_NOOP("PracticeSite", "says that it is XML, and is not"),
            [](const Call &) { return playXml("This says that it is XML, and is not: 1 < 2 & 3 > 2.\n"); }},
        {"not-vosi", "", QT_TRANSLATE_NOOP("PracticeSite", "XML, but not VOSI availability"),
            [](const Call &) { return playXml(otherXml()); }},
        {"entity-bomb", "",
            QT_TRANSLATE_NOOP(
                "PracticeSite", "XML that would grow to gigabytes if its entities were expanded"),
            [](const Call &) { return playXml(entityBomb()); }},
        {"huge", "size=1000000000",
            QT_TRANSLATE_NOOP(
                "PracticeSite", "a body that does not end until the client goes, or a very large one"),
            playHuge},
        {"flood-headers", "rate=1000000", QT_TRANSLATE_NOOP("PracticeSite", "header lines without end"),
            playHeaderFlood},
        {"not-http", "", QT_TRANSLATE_NOOP("PracticeSite", "an answer that is not HTTP"),
            [](const Call &) {
                return playRaw("\x01\x02\xff\xfeThis is no answer that HTTP knows.\r\n\r\n");
            }},
        {"empty", "", QT_TRANSLATE_NOOP("PracticeSite", "the connection is closed without a byte"),
            [](const Call &) { return playRaw({}); }},
    };
    return faults;
}

QString PracticeFault::translatedSummary() const
{
    return PracticeSiteText::tr(summary);
}

} // namespace hilera
