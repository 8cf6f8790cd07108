#pragma once

#include "ui/figures/idealtext.h"
#include "ui/panels/panelsplitters.h"
#include "ui/panels/runpanels.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/plaintexts.h"

#include <QMainWindow>
#include <QTimer>

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
class OutputPanel;
class Presenter;
class ReplayBar;
class ReplayMode;
class RunBar;
class RunFeed;
class RunFiles;
class Runner;
class RunRecord;
class StatusPanel;
class TimelineView;
struct EventBatch;
struct OpenedRun;

// Puts the panels together, and carries what happens from one to the others.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // The runner, the language and the appearance outlive the window.
    MainWindow(Runner &runner, Language &language, Appearance &appearance, QStringList lessonFolders);

    void openRunLog(const QString &fileName);

    static constexpr int closingTime = 150; // ms that a run is given to end when the window is closed

Q_SIGNALS:
    // The window has been closed, and the run has ended or was given its time.
    void closed();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void connectPanels();
    void connectRunner();
    void connectReplay();
    void restore();
    void save();

    void takePlan();
    void findIdeal(const RunPlan &plan);
    void takeIdeal(const Ideal &ideal);

    void run();
    void stop();
    void kill();
    void display(const std::shared_ptr<const RunRecord> &record);
    void showOpened(const OpenedRun &run);
    void beginRun();
    void endRun();
    void showActivity();
    void showWhoseRun();
    void applyTheme(const Theme &theme);

    Runner &m_runner;
    Language &m_language;
    Appearance &m_appearance;
    std::shared_ptr<const RunRecord> m_record; // the one that is shown
    std::shared_ptr<const RunRecord> m_opened; // from a file, if it is what is shown
    QString m_runLesson; // that the run belongs to
    bool m_isCutOff = false; // the file it was in
    bool m_isOfEarlierLesson = false; // the run that is shown
    bool m_wasStopped = false;
    QTimer m_refreshTimer;
    PlainTexts m_plainTexts;
    RunPanels m_panels;

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
    RunFeed *m_feed;
    ReplayMode *m_replay;
    Presenter *m_presenter;
    std::unique_ptr<PanelSplitters> m_splitters;
};

} // namespace hilera
