// Whatever opens is told in a report, painted as a picture, and shown in the window's panels: as a whole, and
// half-way through a replay.

#include "core/planning/planning.h"
#include "tests/fuzz/fuzzing.h"
#include "ui/output/outputpanel.h"
#include "ui/picture/pictureformats.h"
#include "ui/report/reportpage.h"
#include "ui/theme/theme.h"
#include "ui/timeline/view/timelineview.h"

#include <QApplication>

using namespace hilera;
using namespace hilera::fuzz;

namespace {

void showInPanels(const std::shared_ptr<const RunRecord> &record)
{
    TimelineView timeline;
    timeline.resize(640, 360);
    timeline.setTheme(lightTheme());
    timeline.setTaskNames([&record](TaskId task) { return taskName(*record, task); });
    timeline.setTrace(&record->trace());
    timeline.setSchedule(drawn(idealSchedule(record->plan(), record->host().cores)));
    OutputPanel output;
    output.resize(480, 320);
    output.setRecord(record);
    for (const EventBatch &batch : record->batches())
        output.add(batch);
    output.finish();
    for (const int page : {0, 1}) {
        output.setCurrentPage(page);
        (void)output.grab();
    }
    (void)timeline.grab();
    for (int x = 5; x < timeline.width(); x += 100)
        (void)timeline.describe({x, timeline.height() / 3});
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    new QApplication(*argc, *argv);
    return addFormats(pictureFormats()) ? 0 : 1;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto opened =
        readAs(content.startsWith("{\"hilera\"") ? "a.hilera.jsonl" : "a.trace.json", content);
    if (!opened || opened->record->tasks().size() > 1'000)
        return 0;
    ReportPage page;
    page.add(*opened->record);
    require(!page.html().isEmpty());
    showInPanels(opened->record);
    if (opened->record->batches().empty())
        return 0;

    const ReplayScript script(*opened->record);
    const auto half = std::make_shared<RunRecord>(opened->record);
    half->replay(script.batch(0, script.size() / 2));
    half->setNow(half->trace().origin() + half->trace().lastEvent());
    (void)written("a.svg", *half);
    return 0;
}
