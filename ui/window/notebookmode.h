#pragma once

#include "core/lesson/lesson.h"
#include "core/trace/clock.h"
#include "core/trace/event.h"

#include <QObject>

#include <memory>
#include <set>

namespace hilera {

class CellChannel;
class CodePanel;
class LessonCard;
class LessonGuide;
class TimelineView;
struct Notebook;

// A notebook in the place of a lesson: its texts are on the card, its cells are the steps. One process runs
// the cells that are asked for, until it ends or the notebook is closed.
class NotebookMode : public QObject {
    Q_OBJECT

public:
    // All outlive it.
    NotebookMode(
        LessonCard &card, LessonGuide &guide, CodePanel &code, TimelineView &timeline, QObject *parent);
    ~NotebookMode() override;

    // Null: none any more, and the lesson comes back.
    void open(const QString &title, std::shared_ptr<const Notebook> notebook);
    [[nodiscard]] bool isOn() const { return m_notebook != nullptr; }
    [[nodiscard]] const std::shared_ptr<const Notebook> &notebook() const { return m_notebook; }
    [[nodiscard]] bool hasCode() const; // where we are
    // There is a process that takes cells.
    [[nodiscard]] bool isAlive() const { return m_channel != nullptr; }
    [[nodiscard]] bool isAtWork() const { return m_channel && m_pending > 0; }
    // For a process that is to be started: it runs the cell where we are first.
    [[nodiscard]] std::shared_ptr<CellChannel> begin();
    void runCell(); // in the process there is
    // Ends the cell at work, and not the process. False if none is.
    [[nodiscard]] bool interrupt();
    void processEnded();

Q_SIGNALS:
    void changed(); // what can be done
    void runRequested();
    void told(const QString &message, bool isProblem); // for people

private:
    void step(int by);
    void showStep();
    void showWays();
    void showBegin(Nanoseconds time);
    void showWhole(Nanoseconds time);
    void cellEnded(int cell, Outcome outcome, Nanoseconds time);

    LessonCard &m_card;
    LessonGuide &m_guide;
    CodePanel &m_code;
    TimelineView &m_timeline;
    std::shared_ptr<const Notebook> m_notebook;
    Lesson m_lesson; // the notebook as the card takes it
    std::size_t m_step = 0;
    std::shared_ptr<CellChannel> m_channel;
    int m_pending = 0; // cells that were asked for
    std::set<int> m_asked; // of this process
    Nanoseconds m_began = 0; // the cell at work, on the steady clock
};

} // namespace hilera
