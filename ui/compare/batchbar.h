#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hilera {

class StrategyBatch;

// How far the strategies are that run one after the other; is there only while they do.
class BatchBar : public QFrame {
    Q_OBJECT

public:
    explicit BatchBar(StrategyBatch &batch, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    StrategyBatch &m_batch;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace hilera
