#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace hilera {

// Prediction, ideal and measured of one thing, in words.
struct ComparedFigure {
    QString name; // what it is
    QString prediction; // each empty if it is not known
    QString predictionNote; // the error, or how many guesses
    QString ideal;
    QString formula;
    QString measured;
    QString noPrediction; // why there is none
    QString noIdeal;
    QString notMeasured;
    bool isTime = true; // else it is counted
    bool isBound = false; // what runs come to at least: one alone does not tell it

    [[nodiscard]] bool operator==(const ComparedFigure &) const = default;
};

// What was predicted, what ought to be and what was measured, side by side and large.
class Comparison : public QWidget {
    Q_OBJECT

public:
    explicit Comparison(QWidget *parent = nullptr);

    static constexpr int mostRows = 2; // there is no room for more
    enum class Measured { SoFar, Whole, UntilStopped };
    void showFigures(const std::vector<ComparedFigure> &figures, Measured measured);
    void setShownWhole(bool isWhole); // however many lines a formula or a note takes

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell {
        QLabel *value = nullptr;
        QLabel *note = nullptr;
        bool ofFormula = false;
    };
    struct Row {
        QLabel *name = nullptr;
        Cell prediction;
        Cell ideal;
        Cell measured;
    };
    [[nodiscard]] Cell addCell(const QString &name, int row, int column);
    void fill(const Cell &cell, const QString &value, const QString &note, const QString &help, double size);
    void retranslate();
    void keepHeight();

    std::vector<ComparedFigure> m_figures;
    Measured m_measured = Measured::SoFar;
    bool m_isShownWhole = false;
    QGridLayout *m_grid;
    std::vector<QLabel *> m_captions;
    std::vector<Row> m_rows;
};

} // namespace hilera
