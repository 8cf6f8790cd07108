#pragma once

#include "core/lesson/lessonstep.h"
#include "ui/lesson/guesses.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hilera {

class Actions;
class IconButton;
class StepDots;

// Where in the lesson we are: "3 of 7: Predict", and the ways back and on.
class StepBar : public QWidget {
    Q_OBJECT

public:
    // What the way on does.
    enum class Way { Step, Run, Lesson, None };

    StepBar(const Actions &actions, QWidget *parent);

    // `count` 0: there is no lesson.
    void showStep(int index, int count, StepKind kind, Asking asking);
    void showWays(bool canGoBack, Way way);
    // There, only what a class has to see.
    void setOnStage(bool isOnStage);
    [[nodiscard]] QWidget &nextButton();

Q_SIGNALS:
    void backRequested();
    void nextRequested();
    void stepChanged(); // another is shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Actions &m_actions;
    int m_index = 0;
    int m_count = 0;
    StepKind m_kind = StepKind::Question;
    Asking m_asking = Asking::First;
    Way m_way = Way::None;
    StepDots *m_dots;
    QLabel *m_place;
    QPushButton *m_back;
    QPushButton *m_next;
    IconButton *m_present;
};

} // namespace hilera
