#pragma once

#include "core/concurrency/threadpools.h"
#include "core/machine/systemlimits.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QRunnable>

#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

namespace hilera {

// Work for a pool, and who takes its result. In place of QtConcurrent::run and QFuture::then: Qt 6.4 may call
// the latter a second time, with nothing in its hands, where the work ends just as it is attached
// (QFutureInterfaceBase::setContinuation keeps what it has called, and the thread that did the work finds it
// there).
template <typename T> class Background {
public:
    // What one thread writes before it passes, the other sees after it has. Qt's pool and its event loop see
    // to that as well, but ThreadSanitizer can't tell.
    class Gate {
    public:
        void pass() { const std::scoped_lock lock(m_mutex); }

    private:
        std::mutex m_mutex;
    };
    struct Outcome {
        Gate gate;
        std::optional<T> result; // none if the work was cut off by an exception
    };

    Background(QFuture<void> future, std::shared_ptr<Outcome> outcome)
        : m_future(std::move(future))
        , m_outcome(std::move(outcome))
    {
    }

    // `take` is called with the result by the event loop of the context's thread, which is the calling one;
    // not if the context is gone by then, or there is no result.
    template <typename Take> void then(QObject *context, Take take)
    {
        auto *watcher = new QFutureWatcher<void>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
            [watcher, outcome = m_outcome, take = std::move(take)]() mutable {
                watcher->deleteLater();
                outcome->gate.pass();
                if (outcome->result)
                    take(*outcome->result);
            });
        watcher->setFuture(m_future);
    }

private:
    QFuture<void> m_future;
    std::shared_ptr<Outcome> m_outcome;
};

// Deletes itself, as runnables of a pool do.
template <typename Work> class BackgroundTask : public QRunnable {
    using T = std::invoke_result_t<Work &>;

public:
    explicit BackgroundTask(Work work)
        : m_work(std::move(work))
        , m_outcome(std::make_shared<typename Background<T>::Outcome>())
    {
        m_promise.start();
    }
    // Before it runs.
    [[nodiscard]] Background<T> background()
    {
        Background<T> told(m_promise.future(), m_outcome);
        m_gate.pass();
        return told;
    }

    void run() override
    {
        m_gate.pass();
        try {
            m_outcome->result.emplace(m_work());
        } catch (...) { // there is no result
        }
        m_outcome->gate.pass();
        m_outcome.reset();
        m_promise.finish();
    }

private:
    typename Background<T>::Gate m_gate;
    Work m_work;
    std::shared_ptr<typename Background<T>::Outcome> m_outcome;
    QPromise<void> m_promise;
};

// Where the pool keeps no threads and the system has none left, the work is done here and now: Qt's pool
// would never do it.
template <typename Work> [[nodiscard]] auto inBackground(QThreadPool *pool, Work work)
{
    auto task = std::make_unique<BackgroundTask<Work>>(std::move(work));
    const auto background = task->background();
    try {
        if (pool->expiryTimeout() >= 0)
            requireThread();
    } catch (const std::system_error &) {
        task->run();
        return background;
    }
    pool->start(task.release());
    return background;
}

template <typename Work> [[nodiscard]] auto inBackground(Work work)
{
    return inBackground(&backgroundPool(), std::move(work));
}

// Gives up a share of something large, which takes a while where it is the last one.
template <typename T> void releaseInBackground(std::shared_ptr<T> share)
{
    (void)inBackground([share = std::move(share)]() mutable {
        share.reset();
        return true;
    });
}

} // namespace hilera
