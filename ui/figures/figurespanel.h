#pragma once

#include "ui/figures/sequentialruns.h"
#include "ui/run/runview.h"
#include "ui/widgets/card.h"
#include "ui/widgets/throttle.h"

#include <memory>
#include <vector>

class QScrollArea;

namespace hilera {

class TermLabel;

// What was measured of the run: so far, or when it has ended.
class FiguresPanel : public Card, public RunView {
    Q_OBJECT

public:
    explicit FiguresPanel(QWidget *parent = nullptr);

    void setRecord(const std::shared_ptr<const RunRecord> &record) override;
    void resume(
        const std::shared_ptr<const RunRecord> &record) override; // figures come with the next measuring
    void refresh() override; // measures now and then
    void finish() override;
    void showWhose(const QString &sign, bool isEarlier) override;

    [[nodiscard]] bool isMeasured() const { return m_isMeasured; } // there are figures of this run
    [[nodiscard]] const Figures &figures() const { return m_figures; }

Q_SIGNALS:
    void measured(); // the figures are new

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        TermLabel *name = nullptr;
        QLabel *value = nullptr;
    };
    // In the order they are shown.
    enum Figure {
        Makespan,
        IdealTime,
        Overhead,
        WorkerCpu,
        ProgramCpu,
        Workers,
        InFlight,
        Speedup,
        Memory,
        Switches,
        Unread,
        Dropped,
        CounterGot,
        UpdatesLost
    };
    static constexpr int figureCount = UpdatesLost + 1;
    static constexpr int firstShown = CounterGot; // and those after it, on top of the others

    void take(const Figures &figures);
    void set(Figure figure, const QString &value);
    void setIfAny(Figure figure, std::uint64_t count); // else there is no such row
    void showIdeal();
    void showFigures();
    void showSpeedup();
    void showCounter();
    void retranslate();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString workersText() const;
    [[nodiscard]] QString workerCpuText() const;

    std::shared_ptr<const RunRecord> m_record;
    Figures m_figures;
    bool m_isEarlier = false;
    bool m_isMeasured = false;
    bool m_isIdealAwaited = false; // else it would be computed here
    SequentialRuns m_sequentialRuns;
    QScrollArea *m_area;
    std::vector<Row> m_rows;
    Throttle m_throttle{nanosecondsPerSecond / 10};
};

} // namespace hilera
