#pragma once

#include "ui/runlog/runopener.h"

namespace hilera {

class FileMenu;
class Runner;

// All ways to open a run log, a file of Python or a notebook: the menu, recent files, and a file dropped on
// the window. Not during a run, which would be lost.
class RunFiles : public QObject {
    Q_OBJECT

public:
    RunFiles(FileMenu &menu, const Runner &runner, QWidget *window);

    void open(const QString &fileName);
    void openProgram(const QString &fileName);
    void remember(const QString &fileName); // among the recent files
    // The run that is on is a notebook’s, between two cells: another program may take its place.
    void setIdle(bool isIdle) { m_isIdle = isIdle; }

Q_SIGNALS:
    void programRequested(const QString &fileName); // of the user's own, to be shown
    void opened(const hilera::OpenedRun &run, const QString &fileName);
    void told(const QString &message, bool isProblem); // for people

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const OpenedRun &run, const QString &fileName);

    [[nodiscard]] bool isFree(); // else says why not

    FileMenu &m_menu;
    const Runner &m_runner;
    bool m_isIdle = false;
    RunOpener *m_opener;
};

} // namespace hilera
