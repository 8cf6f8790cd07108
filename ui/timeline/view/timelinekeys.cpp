#include "ui/timeline/view/timelinekeys.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr double zoomStep = 0.8;

// Where the cursor is, else now if that is in sight, else the middle.
Nanoseconds zoomAnchor(const TimelineController &controller)
{
    const TimelineScene &scene = controller.scene();
    if (scene.cursor)
        return *scene.cursor;
    if (scene.isLive && controller.navigation().isFollowing() && scene.range.contains(scene.now))
        return scene.now;
    return scene.range.from + scene.range.duration() / 2;
}

} // namespace

bool runCommand(TimelineController &controller, TimelineCommand command, bool fast)
{
    const TimelineScene &scene = controller.scene();
    const Nanoseconds panStep = std::max<Nanoseconds>(1, scene.range.duration() / (fast ? 2 : 10));
    const int page = std::max(1, controller.geometry().rows.height() - scene.rows.heights().track);
    switch (command) {
    case TimelineCommand::ZoomIn:
        controller.zoom(zoomAnchor(controller), zoomStep);
        break;
    case TimelineCommand::ZoomOut:
        controller.zoom(zoomAnchor(controller), 1 / zoomStep);
        break;
    case TimelineCommand::PanLeft:
        controller.pan(-panStep);
        break;
    case TimelineCommand::PanRight:
        controller.pan(panStep);
        break;
    case TimelineCommand::RowUp:
        controller.rows().move(-1);
        break;
    case TimelineCommand::RowDown:
        controller.rows().move(1);
        break;
    case TimelineCommand::PageUp:
        controller.rows().scrollTo(scene.scroll - page);
        break;
    case TimelineCommand::PageDown:
        controller.rows().scrollTo(scene.scroll + page);
        break;
    case TimelineCommand::ToggleRow:
        controller.rows().toggle(scene.currentRow);
        break;
    case TimelineCommand::Fit:
        controller.fit();
        break;
    case TimelineCommand::FitAll:
        controller.fitAll();
        break;
    case TimelineCommand::UndoZoom:
        controller.undoZoom();
        break;
    case TimelineCommand::PreviousSlice:
        controller.step(-1);
        break;
    case TimelineCommand::NextSlice:
        controller.step(1);
        break;
    case TimelineCommand::AlongBack:
        controller.stepAlongTask(-1);
        break;
    case TimelineCommand::AlongForward:
        controller.stepAlongTask(1);
        break;
    case TimelineCommand::Mark:
        controller.toggleMark(zoomAnchor(controller));
        break;
    case TimelineCommand::Search:
    case TimelineCommand::Follow:
    case TimelineCommand::Clear:
        return false;
    }
    return true;
}

} // namespace hilera
