#include "core/practice/practiceroutes.h"

#include "core/practice/practicefaults.h"
#include "core/practice/practicelimits.h"
#include "core/practice/practicequery.h"
#include "core/practice/practicesitetext.h"
#include "core/practice/practicetexts.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

const QString availability = QStringLiteral("/availability");

Nanoseconds nanoseconds(double seconds)
{
    return static_cast<Nanoseconds>(seconds * nanosecondsPerSecond);
}

QString nameOf(const QString &name)
{
    return name;
}

QString nameOf(const char *name)
{
    return QLatin1String(name);
}

template <typename List> QString namesOf(const List &things)
{
    QStringList names;
    for (const auto &thing : things)
        names.append(nameOf(thing.name));
    return names.join(QStringLiteral(", "));
}

template <typename List> auto findNamed(const List &things, const QString &name)
{
    return std::ranges::find_if(things, [&name](const auto &thing) { return name == nameOf(thing.name); });
}

Nanoseconds readDelay(PracticeQuery &query, double fallback)
{
    return nanoseconds(query.number("delay", fallback, 0, practicelimits::delay));
}

PracticePlay playPage(const PracticePage &page, PracticeQuery &query)
{
    PracticePlay play;
    play.delay = readDelay(query, page.delay);
    play.size = query.wholeNumber("size", page.size, 0, practicelimits::size);
    play.rate = query.number("rate", page.rate, 1, practicelimits::rate);
    play.content = pageContent(page.name, *play.size);
    if (!query.has("encoding"))
        return play;

    const QString encoding = query.text("encoding");
    if (encoding != QLatin1String("deflate")) {
        query.refuse(PracticeSiteText::tr("The encoding “%1” is not known: there is deflate.")
                         .arg(encoding.left(practicelimits::shownLength)));
    } else if (*play.size > practicelimits::deflatedSize) {
        query.refuse(PracticeSiteText::tr(
            "A page that is sent compressed may have %1 bytes at most: choose a smaller size.")
                         .arg(practicelimits::deflatedSize));
    }
    play.pageToDeflate = page.name;
    return play;
}

PracticePlay findPage(const QString &name, PracticeQuery &query)
{
    const auto &pages = siteDescription().pages;
    const auto page = findNamed(pages, name);
    if (page != pages.end())
        return playPage(*page, query);
    return playRefusal(404,
        PracticeSiteText::tr("There is no practice page “%1”: choose one of %2.")
            .arg(name.left(practicelimits::shownLength), namesOf(pages)));
}

PracticePlay findService(const QString &rest, PracticeQuery &query)
{
    const bool asksAvailability = rest.endsWith(availability);
    const QString name = asksAvailability ? rest.chopped(availability.size()) : rest;
    const auto &services = siteDescription().services;
    const auto service = findNamed(services, name);
    if (service == services.end()) {
        return playRefusal(404,
            PracticeSiteText::tr("There is no practice TAP service “%1”: choose one of %2.")
                .arg(name.left(practicelimits::shownLength), namesOf(services)));
    }
    PracticePlay play = playText(asksAvailability
            ? availabilityXml(*service)
            : shortPage(name,
                PracticeSiteText::tr("This is a practice TAP service. It answers at /tap/%1/availability.")
                    .arg(name)),
        asksAvailability && !service->isAvailable ? 503 : 200); // as real ones do
    if (asksAvailability)
        play.contentType = QByteArrayLiteral("text/xml; charset=utf-8");
    play.delay = readDelay(query, asksAvailability ? service->delay : 0);
    return play;
}

PracticePlay findFault(const QString &rest, PracticeQuery &query)
{
    const bool isTap = rest.endsWith(availability);
    const QString name = isTap ? rest.chopped(availability.size()) : rest;
    const auto &faults = practiceFaults();
    const auto fault = findNamed(faults, name);
    if (fault == faults.end()) {
        return playRefusal(404,
            PracticeSiteText::tr("There is no practice fault “%1”: choose one of %2.")
                .arg(name.left(practicelimits::shownLength), namesOf(faults)));
    }
    const Nanoseconds delay = readDelay(query, 0);
    PracticePlay play = fault->play({QStringLiteral("/faults/") + rest, isTap, query});
    play.delay = delay;
    play.fault = name;
    return play;
}

PracticePlay findPath(const QString &path, PracticeQuery &query)
{
    struct Branch {
        const char *start;
        PracticePlay (*find)(const QString &rest, PracticeQuery &query);
    };
    constexpr std::array branches = {
        Branch{"/pages/", findPage}, Branch{"/tap/", findService}, Branch{"/faults/", findFault}};
    for (const Branch &branch : branches) {
        if (path.startsWith(QLatin1String(branch.start)))
            return branch.find(path.mid(qstrlen(branch.start)), query);
    }
    if (path == QLatin1String("/"))
        return playText(indexPage());
    return playRefusal(404,
        PracticeSiteText::tr(
            "The practice network has nothing at “%1”: its pages are at /pages/NAME, its TAP services at "
            "/tap/NAME, its faults at /faults/NAME, and / lists them all.")
            .arg(path.left(practicelimits::shownLength)));
}

} // namespace

PracticePlay practicePlay(const QString &pathAndQuery)
{
    const qsizetype mark = pathAndQuery.indexOf(QLatin1Char('?'));
    const QString path = QUrl::fromPercentEncoding(pathAndQuery.left(mark).toUtf8());
    PracticeQuery query(mark < 0 ? QString() : pathAndQuery.mid(mark + 1));
    PracticePlay play = findPath(path, query);
    if (play.problem)
        return play;
    if (const auto problem = query.problem())
        return playRefusal(400, problem->text);
    if (durationOf(play).value_or(0) > nanoseconds(practicelimits::longestAnswer)) {
        return playRefusal(400,
            PracticeSiteText::tr(
                "This answer would take longer than %1 seconds: choose a larger rate, or a smaller size.")
                .arg(practicelimits::longestAnswer));
    }
    return play;
}

PracticePlay playRefusal(int status, const QString &sentence)
{
    PracticePlay play = playText(shortPage(QString::number(status), sentence), status);
    play.problem = Error{sentence};
    return play;
}

} // namespace hilera
