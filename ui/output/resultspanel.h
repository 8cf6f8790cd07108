#pragma once

#include "core/trace/event.h"
#include "ui/theme/theme.h"
#include "ui/widgets/throttle.h"

#include <QWidget>

#include <memory>

namespace hilera {

class ResultModel;
class ResultView;
class RunRecord;

// The results of the tasks, live, in the order they end. Follows the end, unless it is scrolled up or sorted
// otherwise.
class ResultsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPanel(QWidget *parent = nullptr);

    void setRecord(std::shared_ptr<const RunRecord> record);
    // Switches to another record of the same run, which may be less far.
    void resume(std::shared_ptr<const RunRecord> record);
    void add(const EventBatch &batch);
    void refresh(); // shows what was added, now and then
    void finish(); // shows all that was added, and which errors were never read
    void setTheme(const Theme &theme);
    // Selects the row of the task, if it has ended, without a signal.
    void choose(TaskId task);

Q_SIGNALS:
    void taskChosen(hilera::TaskId task); // by the mouse or a key
    void copiedPart(const QString &message); // of what was chosen; for people

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNew();
    void showRest();
    void announce(const QModelIndex &current);

    ResultModel *m_model;
    ResultView *m_view;
    bool m_isChoosing = false;
    Throttle m_throttle{nanosecondsPerSecond / 15};
};

} // namespace hilera
