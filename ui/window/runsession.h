#pragma once

#include "core/record/runrecord.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace hilera {

class ReplayMode;
class RunFeed;
class RunView;
class Runner;
struct OpenedRun;

// The run that the window shows: one that is on, one that has ended, one of a file, or one that is replayed.
// Tells those that show it what happens in it.
class RunSession : public QObject {
    Q_OBJECT

public:
    // All outlive the session.
    RunSession(Runner &runner, RunView &views, ReplayMode &replay, QObject *parent);

    [[nodiscard]] const std::shared_ptr<const RunRecord> &record() const
    {
        return m_record;
    } // null: none yet
    [[nodiscard]] std::shared_ptr<const RunRecord>
    whole() const; // which no longer changes; null if there is none
    [[nodiscard]] const QString &lesson() const { return m_lesson; } // that the run belongs to
    void setLesson(const QString &lesson) { m_lesson = lesson; }
    [[nodiscard]] const QString &fileName() const { return m_fileName; } // empty: it has none
    [[nodiscard]] bool isUnsaved() const { return m_fileName.isEmpty() && whole(); } // a run that has ended

    void stop();
    void kill();
    void open(const OpenedRun &run, const QString &fileName);
    // The run has been saved in that file.
    void keep(const std::shared_ptr<const RunRecord> &record, const QString &fileName);
    // Whether the run is the one that the step of the lesson is about, or an earlier one.
    void setOfStep(bool isOfStep);
    void clear(); // shows no run; one that is on is shown to its end
    void forgetFileName() { m_fileName.clear(); } // something else has been opened
    void leaveRun(); // which goes on unseen
    // On what is shown, unless it is of this plan, which may be null, or of this program.
    void showWhose(const RunPlan *above, const QString &program);

Q_SIGNALS:
    // Another run is shown.
    void shown(const std::shared_ptr<const hilera::RunRecord> &record);
    void begun();
    void ended(bool isDone); // all tasks, without a stop
    void changed(); // what can be done with it

private:
    void show(const std::shared_ptr<const RunRecord> &record);
    void begin();
    void end();

    Runner &m_runner;
    RunView &m_views;
    ReplayMode &m_replay;
    RunFeed *m_feed;
    std::shared_ptr<const RunRecord> m_record; // the one that is shown
    std::shared_ptr<const RunRecord> m_opened; // from a file, if it is what is shown
    QString m_fileName;
    QString m_lesson;
    bool m_isCutOff = false; // the file it was in
    bool m_isOfEarlierStep = false;
    bool m_isToBeCleared = false; // once it has ended
    bool m_wasStopped = false;
    QTimer m_refreshTimer;
};

} // namespace hilera
