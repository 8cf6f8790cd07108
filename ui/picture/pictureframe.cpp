#include "ui/picture/pictureframe.h"

#include "core/lesson/lessonofplan.h"
#include "core/planning/plantext.h"
#include "core/record/names.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace hilera {

namespace {

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

constexpr int margin = 24;
constexpr int titleSize = 24;
constexpr int textSize = 14;
constexpr int valueSize = 18;
constexpr int smallSize = 12;
constexpr int mostGap = 72; // between figures

int lineOf(int pixels)
{
    return QFontMetrics(pictureFont(pixels)).height();
}

std::vector<FigureRow> shownFigures(const RunRecord &record)
{
    if (record.trace().isForeign())
        return foreignFigures(record.trace());
    const Figures figures = measure(record, record.finishedAt());
    const QLocale locale;
    std::vector<FigureRow> shown = {{PictureText::tr("makespan"), measuredText(figures.makespan)}};
    if (figures.ideal) {
        shown.push_back({PictureText::tr("ideal"), measuredText(*figures.ideal)});
        if (const auto overhead = figures.overhead())
            shown.push_back({PictureText::tr("overhead"), measuredText(*overhead)});
    }
    shown.push_back({PictureText::tr("CPU of the workers"), measuredText(figures.workerCpu)});
    shown.push_back({PictureText::tr("workers"), locale.toString(figures.workers)});
    shown.push_back({PictureText::tr("most in flight"), locale.toString(figures.mostInFlight)});
    shown.push_back({PictureText::tr("tasks succeeded"),
        PictureText::tr("%L1 of %L2").arg(figures.succeeded).arg(figures.tasks)});
    return shown;
}

std::vector<int> figureWidths(const std::vector<FigureRow> &figures)
{
    const QFontMetrics values(pictureFont(valueSize, QFont::Bold));
    const QFontMetrics names(pictureFont(smallSize));
    std::vector<int> widths;
    for (const FigureRow &figure : figures)
        widths.push_back(
            std::max(values.horizontalAdvance(figure.value), names.horizontalAdvance(figure.name)) + 2);
    return widths;
}

void drawLine(QPainter &painter, const QRect &rect, int pixels, const QColor &color, const QString &text,
    QFont::Weight weight = QFont::Normal)
{
    const QFont font = pictureFont(pixels, weight);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

QFont pictureFont(int pixels, QFont::Weight weight)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // it is as wide at every scale
    return font;
}

std::vector<FigureRow> foreignFigures(const Trace &trace)
{
    const QLocale locale;
    return {
        {PictureText::tr("duration"), measuredText(trace.lastEvent())},
        {PictureText::tr("rows"), locale.toString(static_cast<qulonglong>(trace.tracks().size()))},
        {PictureText::tr("slices"), locale.toString(static_cast<qulonglong>(trace.sliceCount()))},
    };
}

PictureHeading headingOf(const RunRecord &record)
{
    if (record.trace().isForeign())
        return {PictureText::tr("A trace of another program"), {}};
    const QString title = runTitle(record);
    const QString line = runLine(record);
    if (const auto lesson = record.watched() ? std::nullopt : lessonOfPlan(record.plan()))
        return {lesson->title, title + QStringLiteral(" · ") + line};
    return {title, line};
}

QString machineLine(const RunRecord &record)
{
    const Host &host = record.host();
    if (record.trace().isForeign() || host.cores == 0)
        return {};
    const QString cores =
        host.cores == 1 ? PictureText::tr("1 core") : PictureText::tr("%L1 cores").arg(host.cores);
    return QStringLiteral("%1 · %2 · Hilera %3").arg(cores, host.kernel, host.program);
}

PictureFrame::PictureFrame(const RunRecord &record)
    : m_heading(headingOf(record))
    , m_problem(record.problem())
    , m_machine(machineLine(record))
    , m_figures(shownFigures(record))
    , m_theme(lightTheme())
{
}

int PictureFrame::headHeight() const
{
    const int lines = (m_heading.subtitle.isEmpty() ? 0 : 1) + (m_problem.isEmpty() ? 0 : 1);
    return 18 + lineOf(titleSize) + lines * (lineOf(textSize) + 4) + 14;
}

int PictureFrame::footHeight() const
{
    return 14 + lineOf(valueSize) + lineOf(smallSize) + 8 + (m_machine.isEmpty() ? 0 : lineOf(smallSize) + 8);
}

void PictureFrame::paint(QPainter &painter, const QSize &size) const
{
    paintHead(painter, size.width());
    paintFoot(painter, QRect(0, size.height() - footHeight(), size.width(), footHeight()));
}

void PictureFrame::paintHead(QPainter &painter, int width) const
{
    QRect line(margin, 18, width - 2 * margin, lineOf(titleSize));
    drawLine(painter, line, titleSize, m_theme.text, m_heading.title, QFont::Bold);
    for (const auto &[text, color] :
        {std::pair(m_heading.subtitle, m_theme.mutedText), std::pair(m_problem, m_theme.failure)}) {
        if (text.isEmpty())
            continue;
        line = QRect(margin, line.bottom() + 5, line.width(), lineOf(textSize));
        drawLine(painter, line, textSize, color, text);
    }
}

void PictureFrame::paintFoot(QPainter &painter, const QRect &rect) const
{
    painter.fillRect(QRect(margin, rect.top(), rect.width() - 2 * margin, 1), m_theme.border);
    const std::vector<int> widths = figureWidths(m_figures);
    const int room = rect.width() - 2 * margin - std::accumulate(widths.begin(), widths.end(), 0);
    const int gap = std::clamp(room / std::max(static_cast<int>(widths.size()) - 1, 1), 8, mostGap);
    int left = margin;
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        QRect line(left, rect.top() + 10, widths[i], lineOf(valueSize));
        drawLine(painter, line, valueSize, m_theme.text, m_figures[i].value, QFont::Bold);
        line = QRect(left, line.bottom() + 1, widths[i], lineOf(smallSize));
        drawLine(painter, line, smallSize, m_theme.mutedText, m_figures[i].name);
        left += widths[i] + gap;
    }
    const QRect last(
        margin, rect.bottom() - lineOf(smallSize) - 7, rect.width() - 2 * margin, lineOf(smallSize));
    drawLine(painter, last, smallSize, m_theme.mutedText, m_machine);
}

} // namespace hilera
