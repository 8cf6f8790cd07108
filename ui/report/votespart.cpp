#include "core/lesson/answers.h"
#include "core/metrics/median.h"
#include "ui/picture/markup.h"
#include "ui/picture/svgdevice.h"
#include "ui/report/reportparts.h"
#include "ui/report/reporttext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dotplot.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hilera {

namespace {

constexpr int plotWidth = 720;

QString countOf(const std::vector<double> &votes)
{
    return votes.size() == 1 ? ReportText::tr("1 guess") : ReportText::tr("%L1 guesses").arg(votes.size());
}

// "first vote: 12 guesses, median 5.00 s".
QString titleOf(const QString &vote, const std::vector<double> &votes, const QString &unit, bool hasMedian)
{
    if (!hasMedian)
        return ReportText::tr("%1: %2").arg(vote, countOf(votes));
    return ReportText::tr("%1: %2, median %3").arg(vote, countOf(votes), answerText(*medianOf(votes), unit));
}

DotPlotContent plotOf(const ClassVotes &votes, const QString &unit)
{
    DotPlotContent content;
    content.unit = unit;
    content.textOf = answerText;
    for (qsizetype i = 0; i < votes.choices.size(); ++i)
        content.places.append(QLocale().toString(i + 1));
    const bool hasMedian = votes.choices.isEmpty();
    const bool isTwice = !votes.again.empty();
    const auto add = [&](const QString &name, const std::vector<double> &values) {
        if (!values.empty())
            content.clouds.push_back({titleOf(name, values, unit, hasMedian), values, hasMedian});
    };
    add(isTwice ? ReportText::tr("First vote") : ReportText::tr("Votes"), votes.first);
    add(ReportText::tr("Second vote, after a discussion"), votes.again);
    return content;
}

QByteArray figureOf(const DotPlotContent &content, const QString &caption, const QByteArray &ids)
{
    const Theme &theme = lightTheme();
    QPalette palette;
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Highlight, theme.accent);
    const QFont font = QGuiApplication::font();
    constexpr int margin = 12;
    SvgDevice svg({plotWidth, dotPlotHeight(content, font) + 2 * margin}, ids);
    QPainter painter(&svg);
    painter.setFont(font);
    paintDotPlot(painter, QRectF(margin, margin, plotWidth - 2 * margin, dotPlotHeight(content, font)),
        content, palette);
    painter.end();
    QStringList told{caption};
    for (const DotPlotContent::Cloud &cloud : content.clouds)
        told.append(cloud.title);
    return "<figure>\n" + svg.element(told.join(QStringLiteral("; "))) + "<figcaption>" + escaped(caption)
        + "</figcaption>\n</figure>\n";
}

// Which of the choices the numbers stand for, and how many chose each.
QByteArray choicesTable(const ClassVotes &votes)
{
    const auto countOfPlace = [](const std::vector<double> &values, qsizetype place) {
        return "<td class=\"number\">"
            + QByteArray::number(std::ranges::count(values, static_cast<double>(place))) + "</td>";
    };
    const bool isTwice = !votes.again.empty();
    QByteArray table = "<table>\n<caption>" + escaped(ReportText::tr("How many chose each"))
        + "</caption>\n<thead><tr><th scope=\"col\">" + escaped(ReportText::tr("Choice"))
        + "</th><th scope=\"col\">" + escaped(ReportText::tr("First vote")) + "</th>";
    if (isTwice)
        table += "<th scope=\"col\">" + escaped(ReportText::tr("Second vote")) + "</th>";
    table += "</tr></thead>\n<tbody>\n";
    for (qsizetype i = 0; i < votes.choices.size(); ++i) {
        const AnswerFunction *choice = findAnswer(votes.choices[i]);
        const QString name = choice ? choice->translatedLabel() : votes.choices[i];
        table += "<tr><th scope=\"row\">" + escaped(QStringLiteral("%L1  %2").arg(i + 1).arg(name)) + "</th>"
            + countOfPlace(votes.first, i) + (isTwice ? countOfPlace(votes.again, i) : QByteArray())
            + "</tr>\n";
    }
    return table + "</tbody>\n</table>\n";
}

} // namespace

QByteArray votesPart(const RunRecord &record, const QByteArray &ids, int level)
{
    QByteArray part;
    int number = 0;
    for (const ClassVotes &votes : record.votes()) {
        const AnswerFunction *answer = findAnswer(votes.answer);
        if (!answer)
            continue; // of a newer program
        const QString unit = QString::fromUtf8(answer->unit);
        const auto measured = measuredAnswer(votes.answer, record);
        const QString caption = measured
            ? ReportText::tr("%1; measured: %2").arg(answer->translatedLabel(), answerText(*measured, unit))
            : answer->translatedLabel();
        part += figureOf(plotOf(votes, unit), caption, ids + 'v' + QByteArray::number(++number));
        if (!votes.choices.isEmpty())
            part += choicesTable(votes);
    }
    return part.isEmpty() ? part : headingOf(ReportText::tr("What the class guessed"), level) + part;
}

} // namespace hilera
