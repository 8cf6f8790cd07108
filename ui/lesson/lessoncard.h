#pragma once

#include "core/lesson/lesson.h"
#include "ui/card.h"

namespace hilera {

class Comparison;
class PredictionField;
class StepBar;
class TermText;

// The step of the lesson that we are at: its text, and what is predicted or what came of it.
class LessonCard : public Card {
    Q_OBJECT

public:
    explicit LessonCard(QWidget *parent = nullptr);

    void showLesson(const Lesson *lesson, std::size_t step);
    void setText(const QString &markdown);
    // Predicting takes the place of comparing.
    void setPredicting(bool isPredicting);

    [[nodiscard]] StepBar &stepBar() { return *m_stepBar; }
    [[nodiscard]] PredictionField &predictionField() { return *m_prediction; }
    [[nodiscard]] Comparison &comparison() { return *m_comparison; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString language() const; // of the text

    QString m_language; // of the text; empty if it is the one asked for
    QLabel *m_title;
    QLabel *m_heading;
    QLabel *m_otherLanguage;
    TermText *m_text;
    StepBar *m_stepBar;
    PredictionField *m_prediction;
    Comparison *m_comparison;
};

} // namespace hilera
