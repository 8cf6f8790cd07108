#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace hilera {

class Card;
class ComparedModel;
class ComparedRuns;
class ComparedTable;
class ElidingLabel;
class LaneStack;
class RunRecord;
class StrategyBatch;
class TermLabel;

// Runs beside each other: on one time axis, and as a table of figures.
class ComparePage : public QFrame {
    Q_OBJECT

public:
    ComparePage(ComparedRuns &runs, StrategyBatch &batch, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void traceChanged(const RunRecord *run); // it has new events
    [[nodiscard]] QList<QWidget *> panels() const; // that take the focus
    void takeFocus();

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void strategiesRequested();
    void filesRequested();
    void exportRequested();
    void pinToggled(const hilera::RunRecord *run);
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *addButton(const char *name, void (ComparePage::*signal)());
    [[nodiscard]] QLayout *makeHeader();
    [[nodiscard]] QWidget *makeEmptyPage();
    [[nodiscard]] QWidget *makeContent();
    void takeRuns();
    void showBases();
    void showDifference();
    void retranslate();

    ComparedRuns &m_runs;
    StrategyBatch &m_batch;
    ComparedModel *m_model;
    ElidingLabel *m_title;
    QPushButton *m_strategies;
    QPushButton *m_files;
    QPushButton *m_export;
    QPushButton *m_close;
    QLabel *m_empty;
    QPushButton *m_emptyStrategies;
    QPushButton *m_emptyFiles;
    LaneStack *m_stack;
    ComparedTable *m_table;
    QLabel *m_difference;
    TermLabel *m_baseText;
    QComboBox *m_base;
    QSplitter *m_splitter;
    QStackedLayout *m_pages;
};

} // namespace hilera
