#include "ui/timeline/view/timelineactions.h"

#include "ui/timeline/view/timelinecontroller.h"

#include <QString>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

constexpr double zoomStep = 0.8;

// Where the cursor is, else now if that is in sight, else the middle.
Nanoseconds zoomAnchor(const TimelineController &controller)
{
    const TimelineScene &scene = controller.scene();
    if (scene.cursor)
        return *scene.cursor;
    if (scene.isLive && controller.viewport().isFollowing() && scene.range.contains(scene.now))
        return scene.now;
    return scene.range.from + scene.range.duration() / 2;
}

void zoom(TimelineController &controller, double factor)
{
    controller.viewport().zoom(zoomAnchor(controller), factor);
}

void pan(TimelineController &controller, int direction, bool isFast)
{
    const Nanoseconds step = controller.scene().range.duration() / (isFast ? 2 : 10);
    controller.viewport().pan(direction * std::max<Nanoseconds>(1, step));
}

void turnPage(TimelineController &controller, int direction)
{
    const TimelineScene &scene = controller.scene();
    const int page = std::max(1, controller.geometry().rows.height() - scene.rows.heights().track);
    controller.viewport().scrollTo(scene.scroll + direction * page);
}

struct Binding {
    const char *action;
    void (*run)(TimelineController &controller, bool isFast);
};

using C = TimelineController;
constexpr std::array bindings{
    Binding{"zoomIn", [](C &c, bool) { zoom(c, zoomStep); }},
    Binding{"zoomOut", [](C &c, bool) { zoom(c, 1 / zoomStep); }},
    Binding{"panLeft", [](C &c, bool isFast) { pan(c, -1, isFast); }},
    Binding{"panRight", [](C &c, bool isFast) { pan(c, 1, isFast); }},
    Binding{"rowUp", [](C &c, bool) { c.viewport().moveRow(-1); }},
    Binding{"rowDown", [](C &c, bool) { c.viewport().moveRow(1); }},
    Binding{"pageUp", [](C &c, bool) { turnPage(c, -1); }},
    Binding{"pageDown", [](C &c, bool) { turnPage(c, 1); }},
    Binding{"toggleRow", [](C &c, bool) { c.viewport().toggleRow(c.scene().currentRow); }},
    Binding{"fit", [](C &c, bool) { c.viewport().fit(c.choice().range()); }},
    Binding{"fitAll", [](C &c, bool) { c.viewport().fitAll(); }},
    Binding{"undoZoom", [](C &c, bool) { c.viewport().undoZoom(); }},
    Binding{"previousSlice", [](C &c, bool) { c.choice().step(-1); }},
    Binding{"nextSlice", [](C &c, bool) { c.choice().step(1); }},
    Binding{"alongBack", [](C &c, bool) { c.choice().stepAlongTask(-1); }},
    Binding{"alongForward", [](C &c, bool) { c.choice().stepAlongTask(1); }},
    Binding{"mark", [](C &c, bool) { c.choice().toggleMark(zoomAnchor(c)); }},
    Binding{"follow", [](C &c, bool) { c.viewport().setFollowing(true); }},
};

} // namespace

bool runTimelineAction(TimelineController &controller, const QString &action, bool isFast)
{
    const auto *found = std::ranges::find_if(
        bindings, [&action](const Binding &binding) { return action == QLatin1String(binding.action); });
    if (found == bindings.end())
        return false;
    found->run(controller, isFast);
    return true;
}

} // namespace hilera
