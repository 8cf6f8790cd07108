#include "ui/timeline/paint/rowspainter.h"

#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/endingsign.h"
#include "ui/timeline/paint/lossmarks.h"
#include "ui/timeline/paint/rowlabel.h"
#include "ui/timeline/paint/stepshape.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilera {

namespace {

constexpr double tickSpacing = 3; // of heartbeats, at least
constexpr Nanoseconds longestSilence = 60'000'000; // of who is on a CPU, until its word is here

QRect barIn(const QRect &row, int height)
{
    return {row.left(), row.top() + (row.height() - height) / 2, row.width(), height};
}

} // namespace

void RowsPainter::paint(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    m_scene = &scene;
    m_scale = scene.scale(geometry);
    m_showsGhosts = !scene.schedule().slices.empty() && hasGhostsInRows(scene, geometry);
    const QRect all = geometry.labels.united(geometry.rows);
    painter.save();
    painter.setClipRect(all);
    const int first = std::max(0, scene.rows.indexAt(scene.scroll));
    if (!m_forFile)
        m_strips.update(tracksInSight(scene, geometry), scene, m_scale, scene.rows.heights().bar,
            painter.device()->devicePixelRatioF());
    for (int i = first; i < scene.rows.count(); ++i) {
        const int top = all.top() + scene.rows.top(i) - scene.scroll;
        if (top > all.bottom())
            break;
        const int height = scene.rows.height(i);
        paintRow(painter, i, QRect(geometry.labels.left(), top, geometry.labels.width(), height),
            QRect(geometry.rows.left(), top, geometry.rows.width(), height));
    }
    painter.restore();
    m_strips.sweep();
    m_scene = nullptr;
}

void RowsPainter::paintRow(QPainter &painter, int index, const QRect &label, const QRect &plot)
{
    const TimelineRow &row = m_scene->rows.row(index);
    const Theme &theme = m_scene->theme;
    if (row.kind == TimelineRow::Kind::Group)
        painter.fillRect(label.united(plot), theme.groupRow);
    if (index == m_scene->currentRow)
        painter.fillRect(label, theme.selected);
    if (label.width() > 0) {
        painter.fillRect(QRect(label.left(), label.bottom(), label.width() + plot.width(), 1), theme.grid);
        paintRowLabel(painter, *m_scene, index, label);
    }

    painter.save();
    painter.setClipRect(plot, Qt::IntersectClip);
    const QRect bar = barIn(plot, m_scene->rows.heights().bar);
    const Track *track = m_scene->trace->track(row.track);
    switch (row.kind) {
    case TimelineRow::Kind::Gui:
        paintGui(painter, *track, bar);
        break;
    case TimelineRow::Kind::Queue:
        paintQueue(painter, plot.adjusted(0, 4, 0, -2));
        break;
    case TimelineRow::Kind::Counter:
        paintCounter(painter, m_scene->trace->series()[row.series], *m_scene, m_scale, plot);
        break;
    case TimelineRow::Kind::Group:
    case TimelineRow::Kind::Nested:
    case TimelineRow::Kind::Track:
        paintTrack(painter, *track, bar);
        break;
    }
    if (track && m_showsGhosts)
        paintGhost(painter, row.track, plot);
    painter.restore();
}

void RowsPainter::paintTrack(QPainter &painter, const Track &track, const QRect &bar)
{
    if (m_forFile) {
        m_strips.paintShapes(painter, bar, track, *m_scene);
    } else if (track.slices.size() > 0) {
        painter.drawImage(bar.topLeft(), m_strips.strip(track.id));
    }
    if (track.open.state != State::Idle && m_scene->now > track.open.start)
        paintOpen(painter, track, bar);
    paintLosses(painter, track, *m_scene, m_scale, bar);
    paintEndings(painter, track, bar);
}

// Up to now. Who computes says again and again that it is on a CPU: who has been silent for long has none.
void RowsPainter::paintOpen(QPainter &painter, const Track &track, const QRect &bar)
{
    std::vector<SliceBox> boxes;
    const auto add = [&](State state, Nanoseconds from, Nanoseconds to) {
        Slice slice = track.open;
        slice.state = state;
        slice.start = from;
        slice.duration = to - from;
        boxes.push_back({m_scale.x(from), m_scale.x(to), slice});
    };
    const bool isSilent = track.open.state == State::Running && track.lastOnCpu >= track.open.start
        && m_scene->now - track.lastOnCpu > longestSilence;
    const Nanoseconds known = isSilent ? track.lastOnCpu : m_scene->now;
    add(track.open.state, track.open.start, known);
    if (isSilent)
        add(State::Ready, known, m_scene->now);
    m_strips.painter().paintBoxes(painter, bar, boxes, *m_scene);
}

void RowsPainter::paintGui(QPainter &painter, const Track &track, const QRect &bar)
{
    paintTrack(painter, track, bar);
    const bool alone = track.slices.size() == 0 && track.open.state == State::Idle;
    const int height = std::max(4, alone ? bar.height() * 2 / 5 : bar.height() / 5);
    const int top = alone ? bar.center().y() - height / 2 : bar.bottom() + 3 - height;
    const QColor color = m_scene->theme.state(State::Running).fill;
    const std::vector<Nanoseconds> &beats = track.heartbeats;
    const auto spacing = static_cast<Nanoseconds>(m_scale.perPixel() * tickSpacing);
    auto beat = std::ranges::lower_bound(beats, m_scale.range.from);
    while (beat != beats.end() && *beat < m_scale.range.to) {
        const int x = static_cast<int>(std::lround(m_scale.x(*beat)));
        painter.fillRect(QRect(x, top, 2, height), color);
        beat = std::lower_bound(beat + 1, beats.end(), *beat + spacing);
    }
    paintGaps(painter, track, bar, alone);
}

void RowsPainter::paintGaps(QPainter &painter, const Track &track, const QRect &bar, bool alone)
{
    for (const TimeRange &gap : heartbeatGaps(track, m_scale.range, m_scene->now))
        paintGap(painter, gap, bar, alone);
}

void RowsPainter::paintGap(QPainter &painter, const TimeRange &gap, const QRect &bar, bool alone)
{
    const Theme &theme = m_scene->theme;
    const double left = std::max(m_scale.x(gap.from) + 2, bar.left() - 10.0);
    const double right = std::min(m_scale.x(gap.to) - 1, bar.right() + 10.0);
    if (right - left < 3)
        return;
    const double middle = (alone ? bar.center().y() : bar.bottom() + 1) + 0.5;
    painter.setPen(QPen(theme.failure, 1, Qt::DashLine));
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
    painter.setPen(QPen(theme.failure, 2));
    painter.drawLine(QPointF(left, middle - 4), QPointF(left, middle + 4));
    painter.drawLine(QPointF(right, middle - 4), QPointF(right, middle + 4));

    const QString text = TimelineText::tr("no heartbeat for %1").arg(TimelineText::duration(gap.duration()));
    const QFont font = smallFont(m_scene->font);
    const int width = QFontMetrics(font).horizontalAdvance(text) + 12;
    const double seenLeft = std::max<double>(left, bar.left());
    const double seenRight = std::min<double>(right, bar.right());
    if (width + 8 > seenRight - seenLeft)
        return;
    // At the right, where it leaves the name of the slice behind it to be read.
    const QRectF plate(seenRight - width - 4, bar.top() + 1, width, bar.height() - 2);
    painter.fillRect(plate, theme.card);
    painter.setFont(font);
    painter.setPen(theme.failure);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void RowsPainter::paintQueue(QPainter &painter, const QRect &plot)
{
    const StepSeries &queued = m_scene->trace->queued();
    const double most = queued.most();
    const QRectF rect = QRectF(plot).adjusted(0, 1, 0, -1);
    const QPolygonF line = stepLine(queued, m_scale, rect, most, m_scene->now);
    if (line.isEmpty())
        return;
    const StateStyle &style = m_scene->theme.state(State::Queued);
    fillBelow(painter, line, rect, QBrush(style.fill, Qt::BDiagPattern));
    painter.setPen(style.fill);
    painter.drawPolyline(line);

    const QFont font = smallFont(m_scene->font);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    for (qsizetype i = 0; i + 1 < line.size(); i += 2) {
        const double right = line[i + 1].x();
        const int value = queued.valueAt(m_scale.time((line[i].x() + right) / 2));
        const QString text = QString::number(value);
        const int width = metrics.horizontalAdvance(text) + 6;
        if (value == 0 || right - line[i].x() < width + 6)
            continue;
        const double y = std::clamp(
            line[i].y() - metrics.height() / 2.0, rect.top() - 2, rect.bottom() - metrics.height() + 1.0);
        const QRectF plate(right - width - 3, y, width, metrics.height());
        painter.fillRect(plate.adjusted(0, 2, 0, -2), m_scene->theme.card);
        painter.setPen(style.text);
        painter.drawText(plate, Qt::AlignCenter, text);
    }
}

void RowsPainter::paintGhost(QPainter &painter, TrackId track, const QRect &plot)
{
    const std::vector<int> &workers = m_scene->places.workers();
    const int worker = track < workers.size() ? workers[track] : -1;
    if (worker < 0)
        return;
    const int height = std::min(m_scene->rows.heights().bar + 8, plot.height() - 1);
    const QRect outline = barIn(plot, height);
    QPen pen(m_scene->theme.ghost, 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    // One after the other; those too narrow to be told apart, and out of sight, may be very many.
    const auto own = std::ranges::equal_range(m_scene->schedule().slices, worker, {}, &PlannedSlice::worker);
    const auto after = [this](auto begin, auto end, double x) {
        const Nanoseconds time = m_scale.time(x) - m_scene->scheduleStart;
        return std::ranges::lower_bound(begin, end, time, {}, &PlannedSlice::end);
    };
    double lastDrawn = -1e9;
    for (auto next = after(own.begin(), own.end(), outline.left() - 2); next != own.end();
         next = after(next + 1, own.end(), lastDrawn + 2)) {
        const PlannedSlice &slice = *next;
        const double left = std::round(m_scale.x(m_scene->scheduleStart + slice.start)) + 0.5;
        const double right = std::round(m_scale.x(m_scene->scheduleStart + slice.end)) + 0.5;
        if (left > outline.right())
            break;
        if (right < outline.left() || right - lastDrawn < 3)
            continue;
        const double shownLeft = std::max(left, outline.left() - 10.5);
        const double shownRight = std::min(right, outline.right() + 10.5);
        painter.drawRect(
            QRectF(shownLeft, outline.top() + 0.5, shownRight - shownLeft, outline.height() - 1));
        lastDrawn = right;
    }
}

void RowsPainter::paintEndings(QPainter &painter, const Track &track, const QRect &bar)
{
    const std::vector<EndingMarks::Mark> &marks = m_endings.marks(track.id);
    if (marks.empty())
        return;
    const double size = std::min(14.0, bar.height() * 0.65);
    const auto spacing = static_cast<Nanoseconds>(m_scale.perPixel() * size * 0.8);
    const Nanoseconds margin = spacing * 2;
    auto mark = std::ranges::lower_bound(marks, m_scale.range.from - margin, {}, &EndingMarks::Mark::time);
    while (mark != marks.end() && mark->time < m_scale.range.to + margin) {
        const double end = m_scale.x(mark->time);
        // Whole, even if the task ended right at the beginning of what is in sight.
        const double least = end >= bar.left() ? bar.left() + size / 2 + 1 : 0;
        const QPointF center(std::max(std::round(end - size / 2 - 1), least), bar.center().y() + 0.5);
        paintEndingSign(painter, center, size, mark->outcome, m_scene->theme);
        const Nanoseconds next = mark->time + spacing;
        mark = std::lower_bound(mark + 1, marks.end(), next,
            [](const EndingMarks::Mark &m, Nanoseconds time) { return m.time < time; });
    }
}

} // namespace hilera
