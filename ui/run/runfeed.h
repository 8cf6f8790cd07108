#pragma once

#include "core/record/runrecord.h"

#include <QTimer>

#include <memory>

namespace hilera {

class RunView;

// Tells the panels what happened in a run that was opened, a little at a time: the window answers meanwhile.
class RunFeed : public QObject {
    Q_OBJECT

public:
    explicit RunFeed(RunView &views, QObject *parent = nullptr);

    // The panels show the record already, and nothing of what happened in it. A short run is told at once.
    void start(std::shared_ptr<const RunRecord> record);
    void stop();

Q_SIGNALS:
    void told(); // all of it

private:
    void tellSome();

    RunView &m_views;
    std::shared_ptr<const RunRecord> m_record; // null: there is nothing to tell
    std::size_t m_next = 0; // of its batches
    QTimer m_timer;
};

} // namespace hilera
