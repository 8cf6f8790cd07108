#pragma once

#include "core/plan/runplan.h"

#include <QFrame>

class QAction;
class QGridLayout;
class QLabel;
class QPushButton;

namespace hilera {

class Appearance;
class FileMenu;
class HelpButton;
class Language;
class PlanEditor;

// The bar on top: run, stop, kill, and what to run.
class RunBar : public QFrame {
    Q_OBJECT

public:
    enum class Activity { Idle, Running, Stopping };

    RunBar(Language &language, Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QWidget &runButton();
    [[nodiscard]] PlanEditor &planEditor() { return *m_planEditor; }
    [[nodiscard]] FileMenu &fileMenu() { return *m_fileMenu; }
    [[nodiscard]] HelpButton &helpButton() { return *m_help; }

    // `killable`: the run that is on uses processes.
    void showActivity(Activity activity, bool killable);
    // Whether there is a run to play again, and whether that is done.
    void showReplay(bool isPossible, bool isOn);
    // How many runs are pinned, whether this one can be and is, and whether they are compared now.
    void showCompared(int pinned, bool canPin, bool isPinned, bool isOn);

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void killRequested();
    void replayRequested(); // or its end, if it is on
    void pinRequested(); // or the other way round, if it is pinned
    void compareRequested(); // or its end

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    QPushButton *addButton(const char *name, void (RunBar::*signal)());
    void addShortcuts();
    QAction *addShortcut(const QList<QKeySequence> &keys, QPushButton *button);
    void makeControlsAlike();
    void arrange();
    void refresh();

    Activity m_activity = Activity::Idle;
    bool m_killable = false;
    int m_pinned = 0;
    QPushButton *m_run;
    QPushButton *m_stop;
    QPushButton *m_kill;
    QPushButton *m_replay;
    QPushButton *m_pin;
    QPushButton *m_compare;
    PlanEditor *m_planEditor;
    FileMenu *m_fileMenu;
    HelpButton *m_help;
    QLabel *m_message; // why it can't run
    QGridLayout *m_rows;
    QAction *m_stopShortcut = nullptr;
};

} // namespace hilera
