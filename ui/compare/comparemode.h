#pragma once

#include "ui/compare/comparesettings.h"

#include <QObject>

#include <memory>

class QAction;
class QStackedWidget;
class QWidget;

namespace hilera {

class Actions;
class Appearance;
class ComparePage;
class ComparedRuns;
class RunAdder;
class RunBar;
class RunRecord;
class RunSaver;
class Runner;
class StrategyBatch;

// Keeps runs, and shows them beside each other in the place of the one: made by the window, and led by the
// bar on top and by keys.
class CompareMode : public QObject {
    Q_OBJECT

public:
    // All outlive it, as it belongs to the window.
    CompareMode(const Actions &actions, RunBar &bar, Runner &runner, Appearance &appearance, QWidget *window);
    ~CompareMode() override;

    // What shows either the window's run, in `workplace`, or all that are compared.
    [[nodiscard]] QWidget *beside(QWidget *workplace);
    [[nodiscard]] QList<QWidget *> panels() const; // that take the focus

    // The run that the window shows.
    void setRun(std::shared_ptr<const RunRecord> run);
    void addFiles(const QStringList &files);
    // Who goes on with the lesson wants to see it.
    void takeStep(const QString &lesson, std::size_t step);
    void enter();
    void leave();
    void forgetRuns(); // those that are pinned, and leaves
    [[nodiscard]] bool isOn() const;

Q_SIGNALS:
    void entered();
    void told(const QString &message, bool isProblem); // for people

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // the window is closed

private:
    void connectActions(const Actions &actions);
    void connectRunner();
    void connectPage();
    void toggle();
    void pinCurrent();
    void pin(std::shared_ptr<const RunRecord> run); // by value: its place in the list may move
    void askStrategies();
    void askExport();
    void exportTo(const QString &fileName);
    void refreshBar();

    std::pair<QString, std::size_t> m_step; // of the lesson
    RunBar &m_bar;
    Runner &m_runner;
    QWidget *m_window;
    CompareSettings m_settings;
    ComparedRuns *m_runs;
    StrategyBatch *m_batch;
    RunAdder *m_adder;
    QStackedWidget *m_pages;
    ComparePage *m_page;
    RunSaver *m_saver;
};

} // namespace hilera
