#pragma once

#include "core/plan/runplan.h"
#include "ui/actions/actionbutton.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QLayout;
class QPushButton;
class QToolButton;

namespace hilera {

class Actions;
class MenuBar;
class PlanEditor;
class ProgramEditor;
class Runner;
struct RunPlan;

// The bar on top: run, stop, kill, and what to run. It knows when that can be done.
class RunBar : public QFrame {
    Q_OBJECT

public:
    RunBar(const Actions &actions, MenuBar &menus, QWidget *parent);

    [[nodiscard]] QWidget &runButton();
    [[nodiscard]] PlanEditor &planEditor() { return *m_planEditor; }
    [[nodiscard]] ProgramEditor &programEditor() { return *m_programEditor; }
    [[nodiscard]] QToolButton &helpButton() { return *m_help; }

    // The plan of the run that is on, or would be next; or it is of a program.
    void showActivity(const Runner &runner, const RunPlan &plan, bool isProgram);
    // Whether a program of the user's own is what is run, rather than a plan.
    void showProgram(bool isProgram);
    // Whether what is run is a notebook, cell by cell, and whether one of them is at work.
    void showNotebook(bool isOn, bool isAtWork);
    // Whether there is a run to play again, and whether that is done.
    void showReplay(bool isPossible, bool isOn);
    // How many runs are pinned, whether this one can be and is, and whether they are compared now.
    void showCompared(int pinned, bool canPin, bool isPinned, bool isOn);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QPushButton *addButton(const char *action, Shows shows, QPalette::ColorRole role = QPalette::ButtonText);
    [[nodiscard]] QLayout *makeTools(MenuBar &menus);
    QToolButton *addTool(const char *name, QLayout *tools);
    void makeControlsAlike();
    void arrange();
    void refresh();
    [[nodiscard]] QWidget *editor() const; // the one that is shown

    const Actions &m_actions;
    bool m_isRunning = false;
    bool m_isStopping = false;
    bool m_isKillable = false;
    bool m_isNotebook = false;
    bool m_isCellAtWork = false;
    int m_pinned = 0;
    QPushButton *m_run;
    QPushButton *m_compare;
    QToolButton *m_look = nullptr;
    QToolButton *m_help = nullptr;
    PlanEditor *m_planEditor = nullptr;
    ProgramEditor *m_programEditor = nullptr;
    bool m_isProgram = false;
    QLabel *m_message = nullptr; // why it can't run
    QGridLayout *m_rows;
};

} // namespace hilera
