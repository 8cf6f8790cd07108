#pragma once

#include "ui/lesson/guesses.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QToolButton;

namespace hilera {

// Where a class says what will happen: a number with a slider, or a choice. Keeps a show of hands.
class PredictionField : public QWidget {
    Q_OBJECT

public:
    explicit PredictionField(QWidget *parent = nullptr);

    void showPrediction(const Prediction &prediction, const Guesses &guesses);
    [[nodiscard]] const Guesses &guesses() const { return m_guesses; }
    // Begins a number, or chooses: 1 is the first.
    void typeDigit(const QString &digit);
    void add(); // as a vote, if there is a guess
    void takeBack(); // the last vote

Q_SIGNALS:
    void guessed(const hilera::Guesses &guesses);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void makeChoices();
    void readNumber();
    void readSlider(int position);
    void moveSlider(double guess);
    void choose(int choice);
    void clear();
    void tell();
    void retranslate();
    [[nodiscard]] double sliderStep() const;

    Prediction m_prediction;
    Guesses m_guesses;
    QString m_problem; // with what is typed
    QLabel *m_caption;
    QWidget *m_numberBox;
    QLineEdit *m_number;
    QLabel *m_unit;
    QSlider *m_slider;
    QWidget *m_choiceBox;
    QGridLayout *m_choiceGrid;
    QButtonGroup *m_choices;
    QPushButton *m_add;
    QLabel *m_spread;
    QToolButton *m_clear;
};

} // namespace hilera
