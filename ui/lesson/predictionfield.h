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

class DotPlot;

// Where a class says what will happen: a number with a slider, or a choice. Keeps a show of hands, and shows
// it; beside it that before the discussion, if there was one.
class PredictionField : public QWidget {
    Q_OBJECT

public:
    explicit PredictionField(QWidget *parent = nullptr);

    // `first`: the votes before the discussion. While it goes on, there is nothing to enter.
    void showPrediction(const Prediction &prediction, const Guesses &guesses, Asking asking = Asking::First,
        const Guesses &first = {});
    [[nodiscard]] const Guesses &guesses() const { return m_guesses; }
    // Begins a number, or chooses: 1 is the first.
    void typeDigit(const QString &digit);
    void add(); // as a vote, if there is a guess
    void takeBack(); // the last vote

Q_SIGNALS:
    void guessed(const hilera::Guesses &guesses);
    void heightChanged(); // there is more to show, or less

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // of the field for a number
    void resizeEvent(QResizeEvent *event) override;

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
    void showVotes();
    void keepHeight();
    [[nodiscard]] QString voteTitle(const QString &vote, const Guesses &guesses) const;
    [[nodiscard]] double sliderStep() const;

    Prediction m_prediction;
    Guesses m_guesses;
    Asking m_asking = Asking::First;
    Guesses m_first; // before the discussion
    QString m_problem; // with what is typed
    bool m_isJustAdded = false; // what stands in the field is the last vote
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
    QLabel *m_discuss;
    DotPlot *m_votes;
};

} // namespace hilera
