#pragma once

#include <QToolButton>

namespace hilera {

// A button with a sign as players and projectors have it, drawn in the colour of its text.
class TransportButton : public QToolButton {
    Q_OBJECT

public:
    enum class Sign { ToStart, StepBack, Play, Pause, StepForward, ToEnd, Close, Present };

    explicit TransportButton(Sign sign, QWidget *parent = nullptr);

    void setSign(Sign sign);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sign m_sign;
};

} // namespace hilera
