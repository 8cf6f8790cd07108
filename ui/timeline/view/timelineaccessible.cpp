#include "ui/timeline/view/timelineaccessible.h"

#include "core/record/names.h"
#include "ui/timeline/model/countertext.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/view/timelinecanvas.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace hilera {

namespace {

constexpr int cellLimit = 200; // of a row: nobody listens to more

// Interfaces made when asked for, by their place; they go with their owner.
class Children {
public:
    Children() = default;
    ~Children()
    {
        for (const auto &[index, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(Children)

    template <typename Make> QAccessibleInterface *at(int index, const Make &make)
    {
        const auto found = m_ids.find(index);
        if (found != m_ids.end())
            return QAccessible::accessibleInterface(found->second);
        QAccessibleInterface *made = make();
        m_ids[index] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    [[nodiscard]] int indexOf(const QAccessibleInterface *child) const
    {
        for (const auto &[index, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }

private:
    std::map<int, QAccessible::Id> m_ids;
};

class Part : public QAccessibleInterface {
public:
    Part(TimelineCanvas *canvas, QAccessibleInterface *parent)
        : m_canvas(canvas)
        , m_parent(parent)
    {
    }

    bool isValid() const override { return m_canvas; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_parent; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::State state() const override { return {}; }

protected:
    [[nodiscard]] const TimelineScene &scene() const { return m_canvas->controller().scene(); }
    [[nodiscard]] QRect onScreen(const QRect &rect) const
    {
        return {m_canvas->widget()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QPointer<TimelineCanvas> m_canvas;

private:
    QAccessibleInterface *m_parent;
};

class RowPart : public Part {
public:
    RowPart(TimelineCanvas *canvas, QAccessibleInterface *parent, int index)
        : Part(canvas, parent)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_canvas && m_index < scene().rows.count(); }
    QAccessible::Role role() const override { return QAccessible::Row; }
    QRect rect() const override { return isValid() ? onScreen(place()) : QRect(); }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        const TimelineRow &row = scene().rows.row(m_index);
        if (row.kind == TimelineRow::Kind::Counter) {
            const TimeRange &range = scene().range;
            return counterText(*scene().trace, row.series, range.from, range.to);
        }
        const Track *shown = track();
        return shown ? trackName(*scene().trace, *shown) : TimelineText::tr("Queue");
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focused = isValid() && scene().currentRow == m_index;
        return state;
    }
    int childCount() const override
    {
        const Track *shown = isValid() ? track() : nullptr;
        if (!shown)
            return 0;
        const SliceRow &row = shown->slices;
        const std::size_t first = row.firstEndingAfter(scene().range.from);
        const std::size_t last = row.firstEndingAfter(scene().range.to);
        const bool reachesOut = last < row.size() && row.at(last).start < scene().range.to;
        return static_cast<int>(std::min<std::size_t>(last - first + (reachesOut ? 1 : 0), cellLimit));
    }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override { return m_cells.indexOf(child); }

    [[nodiscard]] const Track *track() const { return scene().trace->track(scene().rows.row(m_index).track); }
    [[nodiscard]] QRect place() const
    {
        const QRect rows = m_canvas->controller().geometry().rows;
        return {rows.left(), rows.top() + scene().rows.top(m_index) - scene().scroll, rows.width(),
            scene().rows.height(m_index)};
    }

private:
    int m_index;
    mutable Children m_cells;
};

class CellPart : public Part {
public:
    CellPart(TimelineCanvas *canvas, const RowPart *row, QAccessibleInterface *parent, int index)
        : Part(canvas, parent)
        , m_row(row)
        , m_index(index)
    {
    }

    bool isValid() const override { return m_canvas && m_row->isValid() && m_index < m_row->childCount(); }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const TimeScale scale = scene().scale(m_canvas->controller().geometry());
        QRect place = m_row->place();
        const int right = place.right();
        place.setLeft(std::clamp(static_cast<int>(scale.x(slice().start)), place.left(), right));
        place.setRight(std::clamp(static_cast<int>(scale.x(slice().end())), place.left(), right));
        return onScreen(place);
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        const Slice shown = slice();
        const QString text =
            TimelineText::tr("%1 %2, from %3, for %4")
                .arg(scene().nameOf(shown.task),
                    scene().trace->isForeign() ? QString() : TimelineText::stateOf(shown),
                    TimelineText::duration(shown.start), TimelineText::duration(shown.duration))
                .trimmed();
        const QString ending =
            endsTask(shown) ? TimelineText::endingOf(*scene().trace, shown.task) : QString();
        return ending.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, ending);
    }

private:
    // A task that did not succeed has its sign there.
    [[nodiscard]] bool endsTask(const Slice &slice) const
    {
        if (slice.task >= scene().trace->tasks().size())
            return false;
        const TaskRecord &task = scene().trace->tasks()[slice.task];
        return task.outcome > Outcome::Succeeded && slice.start < task.ended && slice.end() >= task.ended;
    }
    [[nodiscard]] Slice slice() const
    {
        const SliceRow &row = m_row->track()->slices;
        return row.at(row.firstEndingAfter(scene().range.from) + static_cast<std::size_t>(m_index));
    }

    const RowPart *m_row;
    int m_index;
};

QAccessibleInterface *RowPart::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    auto *self = const_cast<RowPart *>(this);
    return m_cells.at(index, [&] { return new CellPart(m_canvas, this, self, index); });
}

class TablePart : public QAccessibleWidget {
public:
    explicit TablePart(TimelineCanvas *canvas)
        : QAccessibleWidget(canvas->widget(), QAccessible::Table)
        , m_canvas(canvas)
    {
    }

    int childCount() const override { return m_canvas ? m_canvas->controller().scene().rows.count() : 0; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto *self = const_cast<TablePart *>(this);
        return m_rows.at(index, [&] { return new RowPart(m_canvas, self, index); });
    }
    int indexOfChild(const QAccessibleInterface *child) const override { return m_rows.indexOf(child); }

private:
    QPointer<TimelineCanvas> m_canvas;
    mutable Children m_rows;
};

QAccessibleInterface *rowOf(TimelineCanvas &canvas, int index)
{
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(canvas.widget());
    return table ? table->child(index) : nullptr;
}

void announce(QAccessibleInterface *part)
{
    if (!part)
        return;
    QAccessibleEvent event(part, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace

QAccessibleInterface *timelineAccessible(const QString &, QObject *object)
{
    TimelineCanvas *canvas = object->isWidgetType() ? TimelineCanvas::of(object) : nullptr;
    return canvas ? new TablePart(canvas) : nullptr;
}

QAccessibleInterface *accessibleSlice(TimelineCanvas &canvas)
{
    const TimelineScene &scene = canvas.controller().scene();
    const Track *track = scene.chosen ? scene.trace->track(scene.chosen->track) : nullptr;
    QAccessibleInterface *row = track ? rowOf(canvas, scene.rows.indexOf(scene.chosen->track)) : nullptr;
    if (!row)
        return nullptr;
    const std::size_t first = track->slices.firstEndingAfter(scene.range.from);
    const std::size_t slice = track->slices.firstEndingAfter(scene.chosen->slice.start);
    return row->child(static_cast<int>(slice - std::min(first, slice)));
}

QAccessibleInterface *accessibleRow(TimelineCanvas &canvas)
{
    return rowOf(canvas, canvas.controller().scene().currentRow);
}

void announceSlice(TimelineCanvas &canvas)
{
    if (QAccessible::isActive())
        announce(accessibleSlice(canvas));
}

void announceRow(TimelineCanvas &canvas)
{
    if (QAccessible::isActive())
        announce(accessibleRow(canvas));
}

void announceRows(TimelineCanvas &canvas)
{
    QAccessibleTableModelChangeEvent event(canvas.widget(), QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&event);
}

} // namespace hilera
