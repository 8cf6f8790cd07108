#pragma once

#include "core/run/systemlimits.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>
#include <system_error>
#include <utility>

namespace hilera {

// Work for a pool, and who takes its result. In place of QFuture::then: Qt 6.4 may call that a second time,
// with nothing in its hands, where the work ends just as it is attached
// (QFutureInterfaceBase::setContinuation keeps what it has called, and the thread that did the work finds it
// there).
template <typename T> class Background {
public:
    explicit Background(QFuture<T> future)
        : m_future(std::move(future))
    {
    }

    // `take` is called with the result by the event loop of the context's thread, which is the calling one;
    // not if the context is gone by then, or the work was cut off by an exception.
    template <typename Take> void then(QObject *context, Take take)
    {
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(
            watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
                watcher->deleteLater();
                if (watcher->future().resultCount() > 0)
                    take(watcher->result());
            });
        watcher->setFuture(m_future);
    }

private:
    QFuture<T> m_future;
};

// Where the system has no thread left the work is done here and now: Qt's pool would never do it.
template <typename Work> [[nodiscard]] auto inBackground(QThreadPool *pool, Work work)
{
    using T = std::invoke_result_t<Work &>;
    try {
        requireThread();
    } catch (const std::system_error &) {
        return Background<T>(QtFuture::makeReadyFuture(work()));
    }
    return Background<T>(QtConcurrent::run(pool, std::move(work)));
}

template <typename Work> [[nodiscard]] auto inBackground(Work work)
{
    return inBackground(QThreadPool::globalInstance(), std::move(work));
}

} // namespace hilera
