#pragma once

#include "core/lesson/lesson.h"
#include "ui/lesson/guesses.h"
#include "ui/widgets/card.h"

class QBoxLayout;

namespace hilera {

class Actions;
class Comparison;
class ElidingLabel;
class PredictionField;
class StepBar;
class TermText;

// The step of the lesson that we are at: its text, and what is predicted or what came of it.
class LessonCard : public Card {
    Q_OBJECT

public:
    LessonCard(const Actions &actions, QWidget *parent);

    void showLesson(const Lesson *lesson, std::size_t step, Asking asking = Asking::First);
    void setText(const QString &markdown);
    // Predicting takes the place of comparing.
    void setPredicting(bool isPredicting);
    void setTextAlone(bool isAlone); // nothing is predicted or compared
    // To show all of the text, in pixels, as wide as the card is.
    [[nodiscard]] int neededHeight() const;
    // There, all of it can be read from the last row. At a question, and beside code, it is alone.
    void setOnStage(bool isOnStage);
    // On stage: the text is as large as there is room for in so many pixels.
    void fitText(int height);

    [[nodiscard]] StepBar &stepBar() { return *m_stepBar; }
    [[nodiscard]] PredictionField &predictionField() { return *m_prediction; }
    [[nodiscard]] Comparison &comparison() { return *m_comparison; }

Q_SIGNALS:
    void neededHeightChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showComparison();
    void arrange();
    void setTextFactor(double factor);
    [[nodiscard]] int textHeight() const;
    void retranslate();
    [[nodiscard]] QString language() const; // of the text

    bool m_isTextAlone = false; // on stage: there is nothing to compare yet, or code has the room
    bool m_isOnStage = false;
    bool m_hasNoFigures = false;
    bool m_isFitting = false;
    double m_textFactor = 1;
    QString m_fitted; // the text, and the room there was for it
    QString m_language; // of the text; empty if it is the one asked for
    ElidingLabel *m_title;
    QLabel *m_heading;
    QLabel *m_otherLanguage;
    TermText *m_text;
    QBoxLayout *m_halves; // the text; what is predicted or compared
    StepBar *m_stepBar;
    PredictionField *m_prediction;
    Comparison *m_comparison;
};

} // namespace hilera
