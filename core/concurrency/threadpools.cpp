#include "core/concurrency/threadpools.h"

#include "core/machine/systemlimits.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <latch>
#include <memory>

namespace hilera {

QThreadPool &backgroundPool()
{
    static QThreadPool pool;
    static const bool isWaitedFor = [] {
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    Q_UNUSED(isWaitedFor)
    return pool;
}

int keptThreads()
{
    return std::clamp(QThread::idealThreadCount(), 2, 4);
}

void keepThreads(QThreadPool &pool)
{
    constexpr int noEnd = -1;
    const int count = keptThreads();
    requireThreads(count);
    pool.setMaxThreadCount(count);
    pool.setExpiryTimeout(noEnd);
    // Each waits for the others, so that none is given two.
    const auto allThere = std::make_shared<std::latch>(count);
    for (int i = 0; i < count; ++i)
        pool.start([allThere] { allThere->arrive_and_wait(); });
}

} // namespace hilera
