#pragma once

#include "core/metrics/runcomparison.h"
#include "ui/widgets/throttle.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace hilera {

struct DrawnSchedule;

struct ComparedRun {
    int number = 0; // that it is called by; 0: it is not pinned, and gone with the next one
    QString name; // that it was given; else empty
    std::shared_ptr<const RunRecord> record;
    Figures figures;
    std::shared_ptr<const DrawnSchedule> ideal; // null until it is known

    [[nodiscard]] bool isPinned() const { return number > 0; }
    [[nodiscard]] bool isOver() const { return record->trace().finished(); }
    [[nodiscard]] QString title() const; // its name, or its strategy's
    [[nodiscard]] MeasuredRun measured() const;
};

// The runs that stand beside each other: those that are pinned, and the one in the window. GUI thread;
// measures beside it.
class ComparedRuns : public QObject {
    Q_OBJECT

public:
    explicit ComparedRuns(QObject *parent = nullptr);

    // As they are shown: sorted, and what still goes on last.
    [[nodiscard]] const std::vector<ComparedRun> &runs() const { return m_runs; }
    [[nodiscard]] std::size_t pinnedCount() const;
    [[nodiscard]] const ComparedRun *find(const RunRecord *record) const; // null if it is not there
    [[nodiscard]] RunComparison comparison() const;

    // While nobody looks, runs that are not pinned don't take part, and those that go on are not measured.
    void setWatched(bool watched);
    // The run that the window shows; null: none.
    void setCurrent(std::shared_ptr<const RunRecord> record);
    [[nodiscard]] const std::shared_ptr<const RunRecord> &current() const { return m_current; }

    // Keeps the run. Why it can't be, for people, if so. One that is pinned already stays as it is.
    [[nodiscard]] std::optional<Error> pin(const std::shared_ptr<const RunRecord> &record);
    void unpin(const RunRecord *record);
    void rename(const RunRecord *record, const QString &name); // empty: as its strategy is called
    // The one that speedup is measured against; null: the first sequential one.
    void setBase(const RunRecord *record);
    [[nodiscard]] const RunRecord *base() const { return m_base.get(); } // null: the first sequential one
    // By a figure; nothing: in the order they were pinned, or the other way round.
    void sort(std::optional<RunFigure> figure, bool ascending);
    // A run has ended.
    void takeEnd(const std::shared_ptr<const RunRecord> &record);

Q_SIGNALS:
    void changed(); // another run, one less, or another order
    void updated(); // names, figures or ideals

private:
    void add(const std::shared_ptr<const RunRecord> &record, int number);
    void remove(std::vector<ComparedRun>::iterator run);
    [[nodiscard]] std::vector<ComparedRun>::iterator place(const RunRecord *record);
    [[nodiscard]] std::optional<Error> findProblem(const RunRecord &record) const;
    void measureEnded(const std::shared_ptr<const RunRecord> &record);
    void measureGoingOn();
    void arrange();
    void tell();

    void placeCurrent();

    std::vector<ComparedRun> m_runs;
    std::shared_ptr<const RunRecord> m_current;
    std::shared_ptr<const RunRecord> m_base;
    std::vector<std::pair<const RunRecord *, int>> m_told; // the runs and their numbers
    bool m_isWatched = false;
    int m_lastNumber = 0;
    std::optional<RunFigure> m_sortedBy;
    bool m_ascending = true;
    QTimer m_look; // at runs that go on
    Throttle m_throttle{nanosecondsPerSecond / 5};
};

} // namespace hilera
