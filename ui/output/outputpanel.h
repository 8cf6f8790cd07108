#pragma once

#include "ui/run/runview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

class QTabWidget;

namespace hilera {

class LogPanel;
class ResultsPanel;

// The output of a run: tabs for its log and its results.
class OutputPanel : public Card, public RunView {
    Q_OBJECT

public:
    explicit OutputPanel(QWidget *parent = nullptr);

    void setRecord(const std::shared_ptr<const RunRecord> &record) override;
    void resume(const std::shared_ptr<const RunRecord> &record) override;
    void add(const EventBatch &batch) override;
    void refresh() override;
    void finish() override;
    void showWhose(const QString &sign, bool isEarlier) override;
    void setTheme(const Theme &theme);
    void choose(TaskId task); // says nothing of it

    // Each can take the focus while it is in front.
    [[nodiscard]] QList<QWidget *> pages() const;
    [[nodiscard]] int currentPage() const;
    void setCurrentPage(int page);

Q_SIGNALS:
    void taskChosen(hilera::TaskId task);
    void lineTyped(const QString &line); // for the program that runs
    void inputEnded();
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
