#include "core/watch/programwatch.h"

#include "core/text/refusedby.h"
#include "core/watch/watcher.h"
#include "core/watch/watchtext.h"

#include <algorithm>
#include <system_error>

#include <sys/eventfd.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr int mostUrgent = 3;

} // namespace

ProgramWatch::ProgramWatch(QObject *parent)
    : QObject(parent)
    , m_bell(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    qRegisterMetaType<WatchedProgram>();
    qRegisterMetaType<EventBatch>();
    qRegisterMetaType<WatchEnd>();
}

ProgramWatch::~ProgramWatch()
{
    kill();
    if (m_thread.joinable())
        m_thread.join();
    close(m_bell);
}

void ProgramWatch::start(const WatchRequest &request)
{
    const auto work = [this, request] {
        Watcher::Ears ears;
        ears.started = [this](const WatchedProgram &program, Nanoseconds origin) {
            Q_EMIT started(program, origin);
        };
        ears.recorded = [this](const EventBatch &batch) { Q_EMIT eventsRecorded(batch); };
        ears.remarked = [this](const QString &sentence) { Q_EMIT remarked(sentence); };
        Q_EMIT finished(Watcher(request, ears, m_urgency, m_bell).watch());
    };
    try {
        m_thread = std::jthread(work);
    } catch (const std::system_error &error) {
        WatchEnd refused;
        refused.program.program = request.program;
        refused.problem =
            WatchText::tr("The program can’t be started: %1.").arg(QString::fromLocal8Bit(refusedBy(error)));
        QMetaObject::invokeMethod(
            this, [this, refused] { Q_EMIT finished(refused); }, Qt::QueuedConnection);
    }
}

void ProgramWatch::stop()
{
    ask(std::min(m_urgency + 1, mostUrgent));
}

void ProgramWatch::kill()
{
    ask(mostUrgent);
}

void ProgramWatch::ask(int urgency)
{
    m_urgency = std::max(m_urgency.load(), urgency);
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_bell, &one, sizeof one);
}

} // namespace hilera
