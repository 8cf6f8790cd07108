#pragma once

#include "ui/presenter/stage.h"

#include <QObject>
#include <QPointer>
#include <QSize>

#include <utility>

class QKeyEvent;

namespace hilera {

class Actions;
class Appearance;
class BlankScreen;
class LessonGuide;
class NotesWindow;

// Shows the course to a class: full screen, large, led by a clicker or by keys. The teacher has a window of
// notes.
class Presenter : public QObject {
    Q_OBJECT

public:
    // All outlive the presenter, which belongs to the window.
    Presenter(const Actions &actions, QWidget &window, Appearance &appearance, LessonGuide &guide,
        const Stage::Parts &parts);
    ~Presenter() override;

    void start(); // on the second screen, if there is one
    void end();
    [[nodiscard]] bool isOn() const { return m_isOn; }
    // Of what the class sees on a screen of this size.
    [[nodiscard]] static double textScale(const QSize &screen);

Q_SIGNALS:
    void begun();
    void told(const QString &message); // to the teacher, for as long as there is nothing else

protected:
    // While it is on, its keys come first, whatever has the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isForUs(const QObject *watched) const;
    [[nodiscard]] bool takesKey(const QKeyEvent &key) const;
    [[nodiscard]] bool passToTimeline(QEvent &key);
    void pressKey(const QKeyEvent &key);
    void toggleBlank();
    void toggleNotes();
    void showStep();
    void fitCard();
    void moveToClass();

    const Actions &m_actions;
    QWidget &m_window;
    Appearance &m_appearance;
    LessonGuide &m_guide;
    Stage m_stage;
    bool m_isOn = false;
    static constexpr int mostFits = 30; // of the card to its text, a step
    int m_fits = 0;
    std::pair<QSize, double> m_fittedIn; // the window, and the size of text
    Qt::WindowStates m_stateBefore;
    QByteArray m_geometryBefore; // if it has been moved to another screen
    QPointer<BlankScreen> m_blank;
    QPointer<NotesWindow> m_notes;
};

} // namespace hilera
