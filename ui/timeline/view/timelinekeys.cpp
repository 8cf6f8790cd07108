#include "ui/timeline/view/timelinekeys.h"

#include "ui/timeline/view/timelinecontroller.h"

#include <QKeyEvent>

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
    std::array<int, 3> keys; // or 0
    void (*run)(TimelineController &controller, bool isFast);
};

using C = TimelineController;
// By key alone: Shift only makes panning faster, and is needed for some of these on some keyboards.
constexpr std::array bindings{
    Binding{{Qt::Key_W, Qt::Key_Plus, Qt::Key_Equal}, [](C &c, bool) { zoom(c, zoomStep); }},
    Binding{{Qt::Key_S, Qt::Key_Minus}, [](C &c, bool) { zoom(c, 1 / zoomStep); }},
    Binding{{Qt::Key_A, Qt::Key_Left}, [](C &c, bool isFast) { pan(c, -1, isFast); }},
    Binding{{Qt::Key_D, Qt::Key_Right}, [](C &c, bool isFast) { pan(c, 1, isFast); }},
    Binding{{Qt::Key_Up}, [](C &c, bool) { c.viewport().moveRow(-1); }},
    Binding{{Qt::Key_Down}, [](C &c, bool) { c.viewport().moveRow(1); }},
    Binding{{Qt::Key_PageUp}, [](C &c, bool) { turnPage(c, -1); }},
    Binding{{Qt::Key_PageDown}, [](C &c, bool) { turnPage(c, 1); }},
    Binding{
        {Qt::Key_Return, Qt::Key_Enter}, [](C &c, bool) { c.viewport().toggleRow(c.scene().currentRow); }},
    Binding{{Qt::Key_F}, [](C &c, bool) { c.viewport().fit(c.choice().range()); }},
    Binding{{Qt::Key_0, Qt::Key_Home}, [](C &c, bool) { c.viewport().fitAll(); }},
    Binding{{Qt::Key_Backspace}, [](C &c, bool) { c.viewport().undoZoom(); }},
    Binding{{Qt::Key_Comma}, [](C &c, bool) { c.choice().step(-1); }},
    Binding{{Qt::Key_Period}, [](C &c, bool) { c.choice().step(1); }},
    Binding{{Qt::Key_BracketLeft}, [](C &c, bool) { c.choice().stepAlongTask(-1); }},
    Binding{{Qt::Key_BracketRight}, [](C &c, bool) { c.choice().stepAlongTask(1); }},
    Binding{{Qt::Key_M}, [](C &c, bool) { c.choice().toggleMark(zoomAnchor(c)); }},
    Binding{{Qt::Key_Space}, [](C &c, bool) { c.viewport().setFollowing(true); }},
};

constexpr Qt::KeyboardModifiers others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

} // namespace

bool runTimelineKey(TimelineController &controller, const QKeyEvent &event)
{
    const auto has = [key = event.key()](const Binding &binding) {
        return key != 0 && std::ranges::find(binding.keys, key) != binding.keys.end();
    };
    const auto *found = std::ranges::find_if(bindings, has);
    if (event.modifiers() & others || found == bindings.end())
        return false;
    found->run(controller, event.modifiers() & Qt::ShiftModifier);
    return true;
}

bool isPlainKey(const QKeyEvent &event, Qt::Key key)
{
    return event.key() == key && !(event.modifiers() & others);
}

bool isSearchKey(const QKeyEvent &event)
{
    return isPlainKey(event, Qt::Key_Slash)
        || (event.key() == Qt::Key_F && (event.modifiers() & others) == Qt::ControlModifier);
}

} // namespace hilera
