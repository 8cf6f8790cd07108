#pragma once

#include "ui/timeline/model/choicecontrol.h"
#include "ui/timeline/model/viewportcontrol.h"

namespace hilera {

// A scene and who may change what of it: all that a key or the mouse can do, without a window. GUI thread.
class TimelineController {
public:
    [[nodiscard]] const TimelineScene &scene() const { return m_scene; }
    [[nodiscard]] const TimelineGeometry &geometry() const { return m_viewport.geometry(); }

    [[nodiscard]] TimelineLook &look() { return m_scene; } // for who shows the scene, and nobody else
    [[nodiscard]] ViewportControl &viewport() { return m_viewport; }
    [[nodiscard]] const ViewportControl &viewport() const { return m_viewport; }
    [[nodiscard]] ChoiceControl &choice() { return m_choice; }
    [[nodiscard]] const ChoiceControl &choice() const { return m_choice; }

    void setTrace(const Trace *trace)
    {
        m_choice.reset();
        m_viewport.setTrace(trace);
    }
    // Another trace of the same run, that has come as far as `now`: what is in sight stays.
    void resumeTrace(const Trace *trace, Nanoseconds now)
    {
        m_choice.resume(now);
        m_viewport.resumeTrace(trace);
    }

private:
    TimelineScene m_scene;
    ViewportControl m_viewport{m_scene, m_scene};
    ChoiceControl m_choice{m_scene, m_scene, m_viewport};
};

} // namespace hilera
