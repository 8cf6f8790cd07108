#include "ui/timeline/model/timelinescene.h"

#include "ui/timeline/model/rowlabeltext.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>
#include <cstdlib>

namespace hilera {

namespace {

constexpr int widestLabels = 18; // lines of text
constexpr int lowestGhost = 12; // pixels of a row

} // namespace

TimelineGeometry TimelineGeometry::forSize(
    const QSize &size, const QFont &font, int scrollBarWidth, int legendHeight)
{
    TimelineGeometry geometry;
    const int line = QFontMetrics(font).height();
    const int smallLine = QFontMetrics(smallFont(font)).height();
    geometry.lineHeight = line;
    const int labelWidth = std::min({rowLabelWidth(font), widestLabels * line, size.width() * 3 / 8});
    const int axisHeight = line + 6;
    legendHeight = std::max(legendHeight, smallLine + 10);
    // A low window is for the rows.
    const int chartHeight = std::clamp(size.height() / 8 - 9, 2 * smallLine, 4 * smallLine + 4);
    const int plotWidth = std::max(1, size.width() - labelWidth - scrollBarWidth);
    const int rowsHeight = std::max(0, size.height() - axisHeight - chartHeight - legendHeight);

    geometry.axis = QRect(labelWidth, 0, plotWidth, axisHeight);
    geometry.labels = QRect(0, axisHeight, labelWidth, rowsHeight);
    geometry.rows = QRect(labelWidth, axisHeight, plotWidth, rowsHeight);
    geometry.chart = QRect(labelWidth, axisHeight + rowsHeight, plotWidth, chartHeight);
    geometry.legend = QRect(0, axisHeight + rowsHeight + chartHeight, size.width(), legendHeight);
    return geometry;
}

TimelineGeometry TimelineGeometry::withoutChart() const
{
    TimelineGeometry geometry = *this;
    geometry.rows.setBottom(chart.bottom());
    geometry.labels.setBottom(chart.bottom());
    geometry.chart = QRect(chart.left(), chart.bottom() + 1, chart.width(), 0);
    return geometry;
}

TimelineGeometry TimelineGeometry::forLane(const QSize &size, int labelWidth, bool asChart)
{
    TimelineGeometry geometry;
    const int plotWidth = std::max(1, size.width() - labelWidth);
    const int rowsHeight = asChart ? 0 : size.height();
    geometry.axis = QRect(labelWidth, 0, plotWidth, 0);
    geometry.labels = QRect(0, 0, labelWidth, rowsHeight);
    geometry.rows = QRect(labelWidth, 0, plotWidth, rowsHeight);
    geometry.chart = QRect(labelWidth, rowsHeight, plotWidth, size.height() - rowsHeight);
    geometry.legend = QRect(0, size.height(), size.width(), 0);
    return geometry;
}

bool hasGhostsInRows(const TimelineScene &scene, const TimelineGeometry &geometry)
{
    return geometry.rows.height() > 0 && scene.rows.heights().track >= lowestGhost;
}

QString TimelineScene::nameOf(TaskId task) const
{
    if (task == noTask)
        return {};
    return taskName ? taskName(task) : QString::number(task);
}

std::vector<const Track *> tracksInSight(const TimelineScene &scene, const TimelineGeometry &geometry)
{
    std::vector<const Track *> tracks;
    for (int i = std::max(0, scene.rows.indexAt(scene.scroll)); scene.trace && i < scene.rows.count(); ++i) {
        if (scene.rows.top(i) > scene.scroll + geometry.rows.height())
            break;
        if (const Track *track = scene.trace->track(scene.rows.row(i).track))
            tracks.push_back(track);
    }
    return tracks;
}

std::bitset<stateCount> statesInSight(const TimelineScene &scene, const TimelineGeometry &geometry)
{
    std::bitset<stateCount> states;
    for (const Track *track : tracksInSight(scene, geometry)) {
        states.set(static_cast<std::size_t>(track->open.state));
        const StateTimes &times = track->slices.totals();
        for (std::size_t state = 1; state < stateCount; ++state)
            states[state] = states[state] || times[state] > 0;
    }
    return states;
}

bool hasLossesInSight(const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const std::vector<const Track *> tracks = tracksInSight(scene, geometry);
    return std::ranges::any_of(tracks, [](const Track *track) { return !track->losses.empty(); });
}

std::bitset<phaseCount> phasesInSight(const TimelineScene &scene, const TimelineGeometry &geometry)
{
    constexpr std::size_t few = 6; // as many as the slices of a task
    std::bitset<phaseCount> phases;
    for (const Track *track : tracksInSight(scene, geometry)) {
        phases.set(static_cast<std::size_t>(track->open.phase));
        const SliceRow &row = track->slices;
        for (std::size_t i = 0; i < std::min(few, row.size()); ++i) {
            phases.set(static_cast<std::size_t>(row.at(i).phase));
            phases.set(static_cast<std::size_t>(row.at(row.size() - 1 - i).phase));
        }
    }
    return phases.reset(static_cast<std::size_t>(Phase::None));
}

Theme themeFor(const Trace *trace, const Theme &theme)
{
    Theme shown = theme;
    if (trace && trace->isForeign())
        shown.states = theme.names;
    return shown;
}

void toggleMark(TimelineScene &scene, const TimelineGeometry &geometry, Nanoseconds time)
{
    const auto near = static_cast<Nanoseconds>(scene.scale(geometry).perPixel() * 4);
    const auto found =
        std::ranges::find_if(scene.marks, [&](Nanoseconds mark) { return std::llabs(mark - time) <= near; });
    if (found != scene.marks.end())
        scene.marks.erase(found);
    else
        scene.marks.push_back(time);
    std::ranges::sort(scene.marks);
}

QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.85);
    else
        small.setPixelSize(std::max(8, font.pixelSize() * 85 / 100));
    return small;
}

QFont monospaceFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setHintingPreference(font.hintingPreference());
    const QFont small = smallFont(font);
    if (small.pointSizeF() > 0)
        fixed.setPointSizeF(small.pointSizeF());
    else
        fixed.setPixelSize(small.pixelSize());
    return fixed;
}

} // namespace hilera
