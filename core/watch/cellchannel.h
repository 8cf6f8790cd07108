#pragma once

#include "core/text/result.h"
#include "core/trace/event.h"

#include <QByteArray>
#include <QObject>

#include <atomic>
#include <mutex>

namespace hilera {

// Between who runs the cells of a notebook one by one, as the window does, and the program that does them.
// Any thread may ask; signals come from the one that watches.
class CellChannel : public QObject {
    Q_OBJECT

public:
    // To be run once those that were asked for before have ended.
    void ask(int cell);
    // The cell at work is to end; the program goes on.
    void interrupt() { m_isInterrupted = true; }

    // For who watches: what was asked for since the last time, a number a line.
    [[nodiscard]] QByteArray takeAsked();
    [[nodiscard]] bool takeInterrupt() { return m_isInterrupted.exchange(false); }

Q_SIGNALS:
    // Times are those of the steady clock.
    void began(int cell, hilera::Nanoseconds time);
    void ended(int cell, hilera::Outcome outcome, hilera::Nanoseconds time);

private:
    std::atomic<bool> m_isInterrupted = false;
    std::mutex m_mutex; // of the next
    QByteArray m_asked;
};

} // namespace hilera
