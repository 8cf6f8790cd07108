#include "ui/report/reportpage.h"

#include "core/text/language.h"
#include "ui/picture/markup.h"
#include "ui/picture/pictureframe.h"
#include "ui/report/reportparts.h"
#include "ui/report/reportstyle.h"
#include "ui/report/reporttext.h"

#include <QLocale>

#include <algorithm>

namespace hilera {

namespace {

QString valueOf(const std::vector<FigureRow> &figures, const QString &name)
{
    const auto found = std::ranges::find(figures, name, &FigureRow::name);
    return found == figures.end() ? QStringLiteral("–") : found->value;
}

QByteArray idOf(std::size_t index)
{
    return "run-" + QByteArray::number(index + 1);
}

} // namespace

void ReportPage::add(const RunRecord &record)
{
    const PictureHeading heading = headingOf(record);
    const int level = m_isOfSeveral ? 3 : 2;
    const bool isForeign = record.trace().isForeign();
    const Figures figures = measure(record, record.finishedAt());
    Run run{heading.title, heading.subtitle,
        isForeign ? foreignFigures(record.trace()) : figureRows(record, figures),
        {record.plan(), figures, true, isForeign, record.watched().has_value()}, {}};
    const QByteArray ids = 'r' + QByteArray::number(m_runs.size() + 1);
    run.parts = planPart(record, level) + picturePart(record, ids, level) + figuresPart(run.figures, level)
        + votesPart(record, ids, level) + lessonPart(record, level) + tasksPart(record, level)
        + logPart(record, level) + machinePart(record, level);
    m_runs.push_back(std::move(run));
}

QByteArray ReportPage::comparison() const
{
    QByteArray table = "<div class=\"wide\">\n<table class=\"runs\">\n<caption>"
        + escaped(ReportText::tr("The figures of each run, measured"))
        + "</caption>\n<thead><tr><th scope=\"col\">" + escaped(ReportText::tr("Figure")) + "</th>";
    QStringList names;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        table += "<th scope=\"col\"><a href=\"#" + idOf(i) + "\">" + QByteArray::number(i + 1) + ". "
            + escaped(m_runs[i].title) + "</a>";
        if (!m_runs[i].subtitle.isEmpty())
            table += "<br><small>" + escaped(m_runs[i].subtitle) + "</small>";
        table += "</th>";
        for (const FigureRow &figure : m_runs[i].figures) {
            if (!names.contains(figure.name))
                names.append(figure.name);
        }
    }
    table += "</tr></thead>\n<tbody>\n";
    for (const QString &name : names) {
        table += "<tr><th scope=\"row\">" + escaped(name) + "</th>";
        for (const Run &run : m_runs)
            table += "<td class=\"number\">" + escaped(valueOf(run.figures, name)) + "</td>";
        table += "</tr>\n";
    }
    return table + speedups() + "</tbody>\n</table>\n</div>\n";
}

// A row of speedups, if there is one besides that of the base run.
QByteArray ReportPage::speedups() const
{
    std::vector<MeasuredRun> measured;
    for (const Run &run : m_runs)
        measured.push_back(run.measured);
    const RunComparison comparison(std::move(measured));
    QByteArray row = "<tr><th scope=\"row\">"
        + escaped(ReportText::tr("Speedup against run %1").arg(comparison.base() + 1)) + "</th>";
    int known = 0;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const auto speedup = comparison.value(i, RunFigure::Speedup);
        known += speedup ? 1 : 0;
        const QString text =
            speedup ? ReportText::tr("%1 ×").arg(QLocale().toString(*speedup, 'f', 2)) : QStringLiteral("–");
        row += "<td class=\"number\">" + escaped(text) + "</td>";
    }
    return known > 1 ? row + "</tr>\n" : QByteArray();
}

QByteArray ReportPage::section(std::size_t index) const
{
    const Run &run = m_runs[index];
    const QString title = QStringLiteral("%1. %2").arg(index + 1).arg(run.title);
    return "<section class=\"run\" id=\"" + idOf(index) + "\">\n" + headingOf(title, 2) + run.parts
        + "</section>\n";
}

QByteArray ReportPage::html() const
{
    const QString title = m_isOfSeveral ? ReportText::tr("%L1 runs compared").arg(m_runs.size())
        : m_runs.empty()                ? QString()
                                        : m_runs.front().title;
    QByteArray body = "<header>\n" + headingOf(title, 1);
    if (!m_isOfSeveral && !m_runs.empty() && !m_runs.front().subtitle.isEmpty())
        body += "<p>" + escaped(m_runs.front().subtitle) + "</p>\n";
    body += "</header>\n<main>\n";
    if (m_isOfSeveral)
        body += comparison();
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        body += m_isOfSeveral ? section(i) : m_runs[i].parts;
    body += "</main>\n<footer><p>"
        + escaped(ReportText::tr("Made by Hilera. Nothing was simulated: all times were measured."))
        + "</p></footer>\n";
    return "<!DOCTYPE html>\n<html lang=\"" + Language::currentCode().toLatin1()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
          "initial-scale=1\">\n"
          "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + escaped(title) + "</title>\n<style>\n" + reportStyle() + "</style>\n</head>\n<body>\n" + body
        + "</body>\n</html>\n";
}

} // namespace hilera
