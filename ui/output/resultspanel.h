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

// What became of the tasks, the first to end first, while it happens. Follows the end, unless it is scrolled
// up or sorted by something else.
class ResultsPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultsPanel(QWidget *parent = nullptr);

    void setRecord(std::shared_ptr<const RunRecord> record);
    // Another record of the same run, that may have come less far.
    void resume(std::shared_ptr<const RunRecord> record);
    void add(const EventBatch &batch);
    void refresh(); // shows what was added, now and then
    void finish(); // shows all that was added, and what nobody has read
    void setTheme(const Theme &theme);
    // Selects the task's row, if it has ended. Says nothing of it.
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
