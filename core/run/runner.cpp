#include "core/run/runner.h"

#include "core/concurrency/stopasking.h"
#include "core/machine/burnrates.h"
#include "core/machine/memoryreserve.h"
#include "core/plan/plannedstop.h"
#include "core/run/guestrun.h"
#include "core/run/run.h"
#include "core/run/strategy.h"
#include "core/text/refusedby.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <atomic>
#include <chrono>
#include <exception>
#include <future>
#include <new>
#include <system_error>

namespace hilera {

namespace {

using namespace std::chrono_literals;

struct RunnerText {
    Q_DECLARE_TR_FUNCTIONS(RunnerText)
};

constexpr auto collectInterval = 4ms;
constexpr auto retryInterval = 1ms; // while the window takes in what is under way
// A batch is small enough to be taken in within a frame, and a few may be on their way.
constexpr std::size_t takenBatchLimit = 16'384;
constexpr int batchesUnderWay = 2;

// How long the window's heart is shown beating before and after it stands still.
constexpr Nanoseconds beatsAround = 5 * Heartbeat::interval;

QString cutOff(const std::string &refused)
{
    return RunnerText::tr(
        "The run was cut off, because the system refused: %1. Fewer tasks or workers may help.")
        .arg(QString::fromLocal8Bit(refused));
}

} // namespace

std::shared_ptr<const RunRecord> refusedRun(const RunPlan &plan, const std::exception &refusal)
{
    auto record = std::make_shared<RunRecord>(plan, steadyNow());
    record->finish(steadyNow(), {}, cutOff(refusedBy(refusal)));
    return record;
}

// A plan on its way through the threads.
struct Runner::Job {
    explicit Job(PreparedRun toRun)
        : prepared(std::move(toRun))
    {
    }

    const PreparedRun prepared;
    const RunPlan &plan = prepared.plan;
    const Strategy *const strategy = prepared.strategy; // null if it is a guest
    Recorder recorder;
    StopSignal stop;
    Refusal refusal{stop};
    std::optional<TrackWriter> guiTrack; // made and used on the runner's thread
    QString practiceNetwork; // its address, if the plan wants it
    double burnRate = 0; // rounds a second, if the plan computes
    std::promise<std::shared_ptr<RunRecord>> record; // made before it begins
    std::promise<void> begun; // the runner's thread is ready to take in events
    BlockingQueue<EventBatch> batches; // handed over; each is followed by a call to take it in
    std::atomic<int> underWay = 0; // batches not yet taken in
    std::atomic<bool> abandoned = false; // nobody takes in events any more

    UsageMeter usage;
    std::atomic<std::size_t> recordMemory = 0; // bytes, when it last took in events

    // Written by the thread that carries it out, before it says that it has finished.
    QString problem;
    Nanoseconds ended = 0;
};

Runner::Runner(QString workerProgram, QObject *parent)
    : QObject(parent)
    , m_workerProgram(std::move(workerProgram))
{
}

Runner::~Runner()
{
    {
        const std::scoped_lock lock(m_mutex);
        for (const std::shared_ptr<Job> &job : m_unfinished) {
            job->abandoned = true;
            job->stop.requestKill();
        }
    }
    m_jobs.close();
    if (m_thread.joinable())
        m_thread.join();
}

void Runner::start(const PreparedRun &run)
{
    stop();
    try {
        const auto job = std::make_shared<Job>(run);
        startThread();
        {
            const std::scoped_lock lock(m_mutex);
            m_unfinished.push_back(job);
        }
        m_jobs.put(job);
    } catch (const std::exception &error) {
        const auto refuseIt = [this, plan = run.plan, problem = cutOff(refusedBy(error))] {
            refuse(plan, problem);
        };
        QMetaObject::invokeMethod(this, refuseIt, Qt::QueuedConnection);
    }
}

void Runner::startThread()
{
    if (m_thread.joinable())
        return;
    try {
        m_thread = std::jthread([this] { work(); });
    } catch (const std::system_error &error) {
        throw std::system_error(error.code(), "thread");
    }
}

// There is no thread or no descriptor for the run: it ends before it begins.
void Runner::refuse(const RunPlan &plan, const QString &problem)
{
    m_record = std::make_shared<RunRecord>(plan, steadyNow());
    Q_EMIT runStarted();
    m_record->finish(steadyNow(), {}, problem);
    Q_EMIT runFinished();
}

void Runner::stop()
{
    const std::scoped_lock lock(m_mutex);
    for (const std::shared_ptr<Job> &job : m_unfinished)
        askToStop(StopRequest::Stop, job->stop, job->recorder);
}

void Runner::kill()
{
    const std::scoped_lock lock(m_mutex);
    for (const std::shared_ptr<Job> &job : m_unfinished)
        askToStop(StopRequest::Kill, job->stop, job->recorder);
}

void Runner::abandon()
{
    std::vector<std::shared_ptr<Job>> unfinished;
    {
        const std::scoped_lock lock(m_mutex);
        unfinished.swap(m_unfinished);
    }
    if (unfinished.empty())
        return;
    m_heartbeat.recordOn({});
    m_record->finish(steadyNow(), unfinished.front()->usage.total(),
        tr("The run was cut off: threads that did not listen end with the program."));
    Q_EMIT runFinished();
}

bool Runner::isRunning() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_unfinished.empty();
}

bool Runner::stopRequested() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_unfinished.empty() && m_unfinished.front()->stop.stopRequested();
}

QString Runner::findWorkerProgram()
{
    const QString own = QCoreApplication::applicationDirPath();
    const QString installed = own + QStringLiteral("/../libexec/hilera/hilera-worker");
    return QFileInfo::exists(installed) ? installed : own + QStringLiteral("/hilera-worker");
}

void Runner::work()
{
    while (const auto job = m_jobs.take())
        carryOut(*job);
}

void Runner::carryOut(const std::shared_ptr<Job> &job)
{
    GuestRun *const guest = job->prepared.guest.get();
    std::shared_ptr<RunRecord> record = guest
        ? guest->begin(job->stop)
        : std::make_shared<RunRecord>(job->plan, steadyNow()); // a million take a while
    record->setVotes(job->prepared.votes);
    job->record.set_value(std::move(record));
    std::future<void> begun = job->begun.get_future();
    QMetaObject::invokeMethod(
        this, [this, job] { begin(job); }, Qt::QueuedConnection);
    while (begun.wait_for(20ms) != std::future_status::ready) {
        if (job->abandoned)
            return;
    }

    if (guest) {
        guest->carryOut(job->stop, [this, job](EventBatch batch) { tell(job, std::move(batch)); });
    } else {
        std::jthread collector; // hands over what is left when it ends
        try {
            if (const auto refusal = job->prepared.findRefusal(job->plan); refusal && job->problem.isEmpty())
                job->problem = refusal->text;
            const MemoryReserve reserve(job->stop);
            collector = std::jthread([this, job](const std::stop_token &noMore) { collect(job, noMore); });
            if (job->problem.isEmpty())
                callStrategy(job);
            if (reserve.isUsedUp())
                job->refusal.tell(refusedBy(std::bad_alloc()));
        } catch (const std::exception &error) {
            job->refusal.tell(refusedBy(error));
        }
        if (const std::string refused = job->refusal.what(); !refused.empty() && job->problem.isEmpty())
            job->problem = cutOff(refused);
        const std::scoped_lock lock(m_mutex); // finish() takes it before it reads
        job->ended = steadyNow();
    }
    QMetaObject::invokeMethod(
        this, [this, job] { finish(job); }, Qt::QueuedConnection);
}

void Runner::callStrategy(const std::shared_ptr<Job> &job)
{
    if (const auto lack = job->strategy->lack ? job->strategy->lack(job->stop) : std::nullopt) {
        job->problem = lack->text;
        return;
    }
    if (computes(job->plan))
        job->burnRate = burnRate();
    if (!job->strategy->onGuiThread) {
        // On a thread of its own: one whose priority was lowered can't be raised again.
        std::jthread([this, &job] { runStrategy(*job); }).join();
        return;
    }
    auto done = std::make_shared<std::promise<void>>();
    std::future<void> whenDone = done->get_future();
    const auto call = [this, job, done] {
        runStrategy(*job);
        done->set_value();
    };
    // A gap shows only between beats.
    (void)job->stop.sleepUntil(steadyNow() + beatsAround);
    QMetaObject::invokeMethod(this, call, Qt::QueuedConnection);
    while (whenDone.wait_for(20ms) != std::future_status::ready) {
        if (job->abandoned)
            return;
    }
    (void)job->stop.sleepUntil(steadyNow() + beatsAround);
}

// On the thread the strategy wants to be on. What throws was refused something by the system: threads of the
// run that were made have been asked to stop, and joined.
void Runner::runStrategy(Job &job)
{
    std::optional<DelayedCall> stop, kill; // outlive the run, which may wait for its pool
    try {
        TrackWriter caller = *job.guiTrack;
        if (!job.strategy->onGuiThread) {
            caller = TrackWriter(job.recorder);
            caller.open(TrackKind::Caller, noTrack, State::Running);
            caller.identify();
        }
        Run run(job.prepared, job.recorder, job.stop, job.refusal, job.usage,
            {m_workerProgram, job.practiceNetwork, job.burnRate}, caller);
        job.usage.startMemory();
        const PlannedStop planned = plannedStop(job.plan);
        stop = askLater(job, planned.stop, StopRequest::Stop);
        kill = askLater(job, planned.kill, StopRequest::Kill);
        job.strategy->run(run);
    } catch (const std::exception &error) {
        job.refusal.tell(refusedBy(error));
    }
}

std::optional<DelayedCall> Runner::askLater(Job &job, std::optional<Nanoseconds> after, StopRequest request)
{
    if (!after)
        return {};
    return std::make_optional<DelayedCall>(steadyNow() + *after, [this, &job, request] {
        {
            const std::scoped_lock lock(m_mutex);
            askToStop(request, job.stop, job.recorder);
        }
        Q_EMIT stoppedAsPlanned();
    });
}

void Runner::collect(const std::shared_ptr<Job> &job, const std::stop_token &noMore)
{
    while (!noMore.stop_requested()) {
        job->usage.lookAtMemory(job->recorder.memory() + job->recordMemory);
        if (!handOver(job, false))
            std::this_thread::sleep_for(job->underWay > 0 ? retryInterval : collectInterval);
    }
    job->usage.lookAtMemory(
        job->recorder.memory() + job->recordMemory); // if it was too short for any look before
    while (!job->abandoned && (job->underWay > 0 || handOver(job, true)))
        std::this_thread::sleep_for(job->underWay > 0 ? retryInterval : 0ms);
}

// False if there was nothing to hand over, or the receiver is busy. When all is over nothing may be left
// behind.
bool Runner::handOver(const std::shared_ptr<Job> &job, bool isLast)
{
    if (job->underWay >= batchesUnderWay)
        return false;
    EventBatch batch =
        isLast ? job->recorder.take(takenBatchLimit) : job->recorder.takeReady(takenBatchLimit);
    if (batch.events.empty() && batch.dropped == 0)
        return false;
    tell(job, std::move(batch));
    return true;
}

void Runner::tell(const std::shared_ptr<Job> &job, EventBatch batch)
{
    ++job->underWay;
    job->batches.put(std::move(batch));
    QMetaObject::invokeMethod(
        this, [this, job] { takeIn(job); }, Qt::QueuedConnection);
}

void Runner::begin(const std::shared_ptr<Job> &job)
{
    m_record = job->record.get_future().get();
    if (!job->prepared.guest) {
        job->guiTrack.emplace(job->recorder, TrackWriter::Cpu::Measured);
        job->guiTrack->open(TrackKind::Gui, noTrack);
        job->guiTrack->identify();
        m_heartbeat.recordOn(job->guiTrack);
        provideNetwork(*job);
    }
    Q_EMIT runStarted();
    job->begun.set_value();
}

void Runner::provideNetwork(Job &job)
{
    if (!usesNetwork(job.plan) || job.plan.network != Network::Practice)
        return;
    const Result<QString> address = practiceAddress();
    if (address)
        job.practiceNetwork = *address;
    else
        job.problem = address.error();
}

// The practice network starts with the first run that wants it.
Result<QString> Runner::practiceAddress()
{
    if (!m_practiceNetwork) {
        auto started = PracticeNetwork::start();
        if (!started)
            return Error{started.error()};
        m_practiceNetwork = std::move(*started);
        Q_EMIT practiceNetworkStarted();
    }
    return m_practiceNetwork->baseUrl();
}

void Runner::takeIn(const std::shared_ptr<Job> &job)
{
    const EventBatch &kept = m_record->apply(*job->batches.take());
    job->recordMemory = m_record->memory();
    Q_EMIT eventsRecorded(kept);
    --job->underWay;
}

void Runner::finish(const std::shared_ptr<Job> &job)
{
    {
        const std::scoped_lock lock(m_mutex);
        std::erase(m_unfinished, job);
    }
    m_heartbeat.recordOn({});
    if (job->prepared.guest)
        job->prepared.guest->finish(*m_record);
    else
        m_record->finish(job->ended, job->usage.total(), job->problem);
    Q_EMIT runFinished();
}

} // namespace hilera
