#include "core/practice/practicefaults.h"
#include "core/practice/practicesitetext.h"
#include "core/practice/practicetexts.h"

namespace hilera {

namespace {

QString row(const QString &path, const QString &what)
{
    return QStringLiteral("<tr><td><a href=\"%1\">%1</a></td><td>%2</td></tr>\n")
        .arg(path.toHtmlEscaped(), what.toHtmlEscaped());
}

QString table(const QString &title, const QString &rows)
{
    return QStringLiteral("<h2>%1</h2>\n<table>\n%2</table>\n").arg(title.toHtmlEscaped(), rows);
}

QString pageTable()
{
    QString rows;
    for (const PracticePage &page : siteDescription().pages) {
        rows += row(QStringLiteral("/pages/") + page.name,
            PracticeSiteText::tr("%1 bytes, after %2 s").arg(page.size).arg(page.delay));
    }
    return table(PracticeSiteText::tr("Pages"), rows);
}

QString serviceTable()
{
    QString rows;
    for (const PracticeService &service : siteDescription().services) {
        rows += row(QStringLiteral("/tap/%1/availability").arg(service.name),
            (service.isAvailable ? PracticeSiteText::tr("available, after %1 s")
                                 : PracticeSiteText::tr("not available, after %1 s"))
                .arg(service.delay));
    }
    return table(PracticeSiteText::tr("TAP services"), rows);
}

QString faultTable()
{
    QString rows;
    for (const PracticeFault &fault : practiceFaults()) {
        QString path = QStringLiteral("/faults/") + QLatin1String(fault.name);
        if (*fault.example != '\0')
            path += QLatin1Char('?') + QLatin1String(fault.example);
        rows += row(path, fault.translatedSummary());
    }
    return table(PracticeSiteText::tr("Faults"), rows);
}

} // namespace

QByteArray indexPage()
{
    const QString title = PracticeSiteText::tr("The practice network");
    const QStringList paragraphs = {
        PracticeSiteText::tr(
            "Pages, TAP services and faults of set size and delay, for a room without internet. It answers "
            "this machine alone."),
        PracticeSiteText::tr(
            "A query changes what a page is: in /pages/news-a?delay=0.6&size=50000&rate=1000000 the "
            "delay before "
            "the first byte is in seconds, the size in bytes, the rate in bytes a second. "
            "encoding=deflate sends it compressed, in the same time."),
        PracticeSiteText::tr("TAP services and faults take a delay, too. A fault is also a TAP service: "
                             "/faults/404/availability."),
    };
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\">"
                       "<title>Hilera</title>\n<style>body { font-family: sans-serif; max-width: 50em; "
                       "margin: 2em auto; padding: 0 1em } td { padding: 0.1em 1.5em 0.1em 0 }</style>"
                       "</head>\n<body>\n<h1>%1</h1>\n")
            .arg(title.toHtmlEscaped());
    for (const QString &paragraph : paragraphs)
        html += QStringLiteral("<p>%1</p>\n").arg(paragraph.toHtmlEscaped());
    html += pageTable() + serviceTable() + faultTable() + QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace hilera
