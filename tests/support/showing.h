#pragma once

#include "core/lesson/answers.h"
#include "core/metrics/figurerows.h"
#include "core/metrics/figures.h"
#include "core/planning/planning.h"
#include "core/planning/plantext.h"
#include "core/record/eventtext.h"
#include "core/record/names.h"
#include "core/record/replayscript.h"
#include "core/runlog/logline.h"

namespace hilera::test {

// All that is said of a run without a window.
inline void show(const RunRecord &record)
{
    const Trace &trace = record.trace();
    (void)figureRows(record, measure(record, record.finishedAt()), nanosecondsPerSecond);
    (void)idealSchedule(record.plan(), record.host().cores);
    (void)planLine(record.plan());
    for (const Event *event : loggedEvents(record)) {
        if (const auto line = logLine(record, *event))
            (void)toString(*line);
    }
    for (const EventBatch &batch : record.batches()) {
        for (const Event &event : batch.events)
            (void)eventText(record, event);
    }
    for (const Track &track : trace.tracks())
        (void)workerName(trace, track);
    for (const TaskId task : completionOrder(trace))
        (void)resultText(record, task);
    for (const AnswerFunction &answer : answerFunctions())
        (void)measuredAnswer(QLatin1String(answer.name), record);
}

// What a replay shows at its steps, but at most so many of them, and then the rest. Gives the record it ends
// with.
inline std::shared_ptr<const RunRecord> replay(
    const std::shared_ptr<const RunRecord> &whole, int mostSteps = 1'000)
{
    const ReplayScript script(*whole);
    const auto shown = std::make_shared<RunRecord>(whole);
    std::size_t applied = 0;
    const auto advance = [&](std::size_t count) {
        shown->replay(script.batch(applied, count));
        applied = count;
    };
    auto time = script.stepAfter(-1);
    for (int step = 0; time && step < mostSteps; ++step, time = script.stepAfter(*time)) {
        advance(script.countBy(*time));
        shown->setNow(shown->trace().origin() + *time);
        (void)eventsText(*shown, script.seenAt(*time));
        (void)measure(*shown, shown->now());
    }
    advance(script.size());
    shown->finish(whole->finishedAt(), whole->usage(), whole->problem());
    show(*shown);
    return shown;
}

} // namespace hilera::test
