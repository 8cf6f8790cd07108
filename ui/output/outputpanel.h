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

// What a run puts out: its log and its results, one behind the other.
class OutputPanel : public Card {
    Q_OBJECT

public:
    explicit OutputPanel(QWidget *parent = nullptr);

    void setRecord(const std::shared_ptr<const RunRecord> &record);
    // Another record of the same run, that may have come less far.
    void resume(const std::shared_ptr<const RunRecord> &record);
    void add(const EventBatch &batch);
    void refresh(); // now and then
    void finish();
    void setTheme(const Theme &theme);
    void setEarlier(bool isEarlier); // the run is not of the plan above
    void choose(TaskId task); // says nothing of it

    // Each takes the focus if it is in front.
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
