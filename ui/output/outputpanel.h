#pragma once

#include "core/trace/event.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <memory>

class QTabWidget;

namespace hilera {

class LogPanel;
class ResultsPanel;
class RunRecord;

// The output of a run: tabs for its log and its results.
class OutputPanel : public Card {
    Q_OBJECT

public:
    explicit OutputPanel(QWidget *parent = nullptr);

    void setRecord(const std::shared_ptr<const RunRecord> &record);
    // Switches to another record of the same run, which may be less far.
    void resume(const std::shared_ptr<const RunRecord> &record);
    void add(const EventBatch &batch);
    void refresh(); // now and then
    void finish();
    void setTheme(const Theme &theme);
    void setEarlier(bool isEarlier); // the run is not of the plan above
    void choose(TaskId task); // says nothing of it

    // Each can take the focus while it is in front.
    [[nodiscard]] QList<QWidget *> pages() const;
    [[nodiscard]] int currentPage() const;
    void setCurrentPage(int page);

Q_SIGNALS:
    void taskChosen(hilera::TaskId task);
    void copiedPart(const QString &message); // of what was chosen; for people

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QTabWidget *m_tabs;
    LogPanel *m_log;
    ResultsPanel *m_results;
};

} // namespace hilera
