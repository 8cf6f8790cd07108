#pragma once

#include "core/lesson/lesson.h"
#include "ui/card.h"
#include "ui/idealtext.h"

class QLineEdit;
class QTextBrowser;

namespace hilera {

class BigFigure;

// The lesson that is chosen, and its figures, large: the guess, the ideal, and what was measured.
class LessonCard : public Card {
    Q_OBJECT

public:
    explicit LessonCard(QWidget *parent = nullptr);

    void showLesson(const Lesson *lesson);
    void showIdeal(const std::optional<Ideal> &ideal); // nothing: there is none, the plan can't run
    // Nothing if this plan has not run.
    void showMeasured(std::optional<Nanoseconds> makespan, bool isFinal);

Q_SIGNALS:
    void guessed(std::optional<hilera::Nanoseconds> guess);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeGuess();
    void readGuess();
    void retranslate();

    QString m_lessonId;
    std::optional<Ideal> m_ideal;
    std::optional<Nanoseconds> m_measured;
    bool m_isFinal = false;

    QLabel *m_title;
    QTextBrowser *m_text;
    QLabel *m_guessCaption;
    QLineEdit *m_guess;
    BigFigure *m_idealFigure;
    BigFigure *m_measuredFigure;
};

} // namespace hilera
