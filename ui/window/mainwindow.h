#pragma once

#include "ui/actions/actions.h"
#include "ui/panels/panelsplitters.h"
#include "ui/run/runview.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/plaintexts.h"

#include <QMainWindow>

#include <memory>

namespace hilera {

class CodePanel;
class CompareMode;
class FiguresPanel;
class Language;
class LessonCard;
class LessonGuide;
class LessonList;
class LineLink;
class MenuBar;
class NotebookMode;
class OutputPanel;
class Presenter;
class ProgramMode;
class ReplayBar;
class ReplayMode;
class RunBar;
class RunFiles;
class RunSession;
class RunTimeline;
class Runner;
class StatusPanel;
class TimelineView;
struct OpenedRun;
struct PreparedRun;
struct WindowMemory;

// Puts the panels together, and carries what happens from one to the others.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // The runner, the language and the appearance outlive the window.
    MainWindow(Runner &runner, Language &language, Appearance &appearance, QStringList lessonFolders);

    ~MainWindow() override;

    void openFile(const QString &fileName); // a run log, a file of Python or a notebook

    static constexpr int closingTime = 150; // ms that a run is given to end when the window is closed

Q_SIGNALS:
    // The window has been closed, and the run has ended or was given its time.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectPanels();
    void connectLessons();
    void connectSession();
    void connectProgram();
    [[nodiscard]] WindowMemory memory();

    void takePlan();

    void run();
    void beginCourse();
    void start(const std::unique_ptr<PreparedRun> &program);
    void showWhose();
    void showRun(const std::shared_ptr<const RunRecord> &record);
    void showOpened(const OpenedRun &run, const QString &fileName);
    void tellGuide();
    void endRun(bool isDone);
    void showActivity();
    void showTitle();
    void applyTheme(const Theme &theme);

    Runner &m_runner;
    Language &m_language;
    Appearance &m_appearance;
    Actions m_actions;
    PlainTexts m_plainTexts;
    MenuBar *m_menus;
    RunBar *m_runBar;
    CompareMode *m_compare;
    ReplayBar *m_replayBar;
    LessonList *m_lessons;
    LessonCard *m_card;
    LessonGuide *m_guide;
    TimelineView *m_timeline;
    OutputPanel *m_output;
    CodePanel *m_code;
    FiguresPanel *m_figures;
    StatusPanel *m_status;
    LineLink *m_lines;
    RunFiles *m_files;
    NotebookMode *m_notebook;
    ProgramMode *m_program;
    RunTimeline *m_runTimeline;
    RunViews m_views; // of the run
    ReplayMode *m_replay;
    RunSession *m_session;
    Presenter *m_presenter;
    std::unique_ptr<PanelSplitters> m_splitters;
};

} // namespace hilera
