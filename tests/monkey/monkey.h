#pragma once

#include "tests/monkey/cage.h"
#include "tests/monkey/hands.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QPointer>

#include <random>

class QFileDialog;

namespace hilera::test {

// Works the main window of this process at random, one event at each turn of whichever event loop is on, and
// closes it in the end. What it does is written into the journal before it is done: "NUMBER MILLISECONDS
// WHAT".
class Monkey : public QObject {
public:
    struct Task {
        unsigned seed = 0;
        int events = 0;
        QString folder; // whose files it opens, and where it saves
        QString journal;
    };

    Monkey(Task task, QMainWindow &window);
    void begin();

private:
    void turn();
    void act();
    void actWithButtonHeld();
    void leave();
    void settle();
    void close();

    bool wouldQuit(const QWidget &widget, QPoint point);
    void clickWidget();
    void clickAnywhere();
    void clickNamed();
    void clickOtherwise();
    void hover();
    void drag();
    void wheel();
    void pressKey();
    void beginTyping();
    void paste();
    void answer(QFileDialog &dialog);
    void dropFiles();
    void resizeWindow();

    void note(const QString &what);
    void check();
    [[noreturn]] void fail(const QString &why);
    [[nodiscard]] int below(int bound);
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    template <typename List> [[nodiscard]] auto oneOf(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }
    [[nodiscard]] QWidget *target();
    [[nodiscard]] QWidget *widgetIn(QWidget &top);
    [[nodiscard]] QPoint pointIn(const QWidget &widget);
    [[nodiscard]] Qt::KeyboardModifiers modifiers();
    [[nodiscard]] QString file();

    Task m_task;
    QPointer<QMainWindow> m_window;
    Cage m_cage;
    Hands m_hands;
    QFile m_journal;
    QElapsedTimer m_clock;
    std::mt19937 m_random;
    QString m_typing; // what is left of it
    bool m_endsTyping = false; // by Return
    int m_done = 0;
    int m_threads = 0; // before it began
    qint64 m_settling = 0; // ms, since when
};

} // namespace hilera::test
