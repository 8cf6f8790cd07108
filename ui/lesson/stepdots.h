#pragma once

#include <QWidget>

namespace hilera {

// A dot for each step: those behind are filled, the one we are at is larger.
class StepDots : public QWidget {
    Q_OBJECT

public:
    explicit StepDots(QWidget *parent = nullptr);

    void showStep(int index, int count);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_index = 0;
    int m_count = 0;
};

} // namespace hilera
