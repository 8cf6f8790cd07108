#include "app/fileprogress.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "core/record/names.h"
#include "core/trace/clock.h"

#include <QCoreApplication>
#include <QDir>

#include <chrono>
#include <cstdlib>
#include <future>
#include <system_error>

namespace hilera {

namespace {

struct FileProgressText {
    Q_DECLARE_TR_FUNCTIONS(FileProgress)
};

constexpr Nanoseconds patience = nanosecondsPerSecond; // before anything is shown
constexpr Nanoseconds interval = nanosecondsPerSecond / 10;
constexpr auto lookInterval = std::chrono::milliseconds(20);

} // namespace

FileProgress::FileProgress(bool wanted)
    : m_bar(wanted)
    , m_start(steadyNow())
{
    holdInterrupts();
    m_interrupts.emplace([this](int) { m_stop.request_stop(); });
}

Result<OpenedRun> FileProgress::open(const QString &fileName, int index, int count)
{
    const auto progress = [this, index, count](double share) {
        const double ofAll = (index + share) / count;
        tell(FileProgressText::tr("reading, %L1 %").arg(static_cast<int>(ofAll * 100)), ofAll);
    };
    Result<OpenedRun> run = openRun(fileName, {m_stop.get_token(), progress});
    if (!run || !run->remark.isEmpty())
        m_bar.hide();
    if (run && !run->remark.isEmpty())
        complain(QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(fileName), run->remark));
    return run;
}

void FileProgress::make(const std::function<void()> &work, int index, int count)
{
    std::future<void> made;
    try {
        made = std::async(std::launch::async, work);
    } catch (const std::system_error &) { // the system has no thread left
        const std::stop_callback ended(m_stop.get_token(), [this] { endDrawing(); });
        work();
        return;
    }
    while (made.wait_for(lookInterval) != std::future_status::ready) {
        tell(FileProgressText::tr("drawing run %L1 of %L2").arg(index + 1).arg(count), (index + 1.0) / count);
        if (m_stop.stop_requested())
            endDrawing();
    }
    made.get();
}

void FileProgress::endDrawing()
{
    m_bar.hide();
    complain(FileProgressText::tr("The drawing was cancelled: nothing was written."));
    std::_Exit(CallWasWrong);
}

std::optional<Error> FileProgress::write(
    const std::function<std::optional<Error>(const WriteWatch &watch)> &write)
{
    const auto progress = [this](qint64 bytes) {
        tell(FileProgressText::tr("writing, %1").arg(memoryText(bytes)), 1);
    };
    const auto problem = write({m_stop.get_token(), progress});
    m_bar.hide();
    return problem;
}

void FileProgress::tell(const QString &text, double share)
{
    const Nanoseconds now = steadyNow();
    if (now - m_start < patience || now - m_told < interval)
        return;
    m_told = now;
    m_bar.show(share, QStringLiteral("%1  %2").arg(text, durationText(now - m_start)));
}

} // namespace hilera
