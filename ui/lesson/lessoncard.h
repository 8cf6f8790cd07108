#pragma once

#include "core/lesson/lesson.h"
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

    void showLesson(const Lesson *lesson, std::size_t step);
    void setText(const QString &markdown);
    // Predicting takes the place of comparing.
    void setPredicting(bool isPredicting);
    // To show all of the text, in pixels, as wide as the card is.
    [[nodiscard]] int neededHeight() const;

    [[nodiscard]] StepBar &stepBar() { return *m_stepBar; }
    [[nodiscard]] PredictionField &predictionField() { return *m_prediction; }
    [[nodiscard]] Comparison &comparison() { return *m_comparison; }

Q_SIGNALS:
    void neededHeightChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void retranslate();
    [[nodiscard]] QString language() const; // of the text

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
