#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/throttle.h"

#include <QWidget>

#include <memory>

namespace hilera {

class InputLine;
class LogModel;
class OutputTable;
class RunRecord;
struct EventBatch;

// The run's log as a program would print it. Follows the end, unless it is scrolled up. Below it is the input
// of a program of the user's own, while that runs.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(QWidget *parent = nullptr);

    void setRecord(std::shared_ptr<const RunRecord> record);
    // Switches to another record of the same run, which may be less far.
    void resume(std::shared_ptr<const RunRecord> record);
    void add(const EventBatch &batch);
    void refresh(); // shows what was added, now and then
    void finish(); // shows all that was added
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void taskChosen(hilera::TaskId task); // by the mouse or a key
    void lineTyped(const QString &line); // for the program that runs
    void inputEnded();
    void copiedPart(const QString &message); // of what was chosen; for people

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNew();
    void takeInput(bool takes);
    void narrowColumns();
    void retranslate();

    LogModel *m_model;
    OutputTable *m_view;
    InputLine *m_input;
    Throttle m_throttle{nanosecondsPerSecond / 15};
};

} // namespace hilera
