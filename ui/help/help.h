#pragma once

#include <QObject>
#include <QPointer>

namespace hilera {

class Actions;
class GlossaryWindow;
class Hints;
class KeySheet;
class LessonCard;
class RunBar;
class Runner;

// Shows what the menu of help asks for, and hints at the first start.
class Help : public QObject {
    Q_OBJECT

public:
    Help(const Actions &actions, RunBar &runBar, LessonCard &card, QWidget &timeline, const Runner &runner,
        QWidget *window);

    static constexpr int patience = 600; // ms that the window stands before the first hint

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHints(RunBar &runBar, LessonCard &card, const Runner &runner);
    void showKeys();
    void showGlossary();
    void showAbout();
    void beginHintsOnce();

    QWidget *m_window;
    QWidget &m_timeline;
    Hints *m_hints = nullptr;
    QPointer<KeySheet> m_keys;
    QPointer<GlossaryWindow> m_glossary;
};

} // namespace hilera
