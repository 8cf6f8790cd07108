#pragma once

#include "core/trace/clock.h"
#include "ui/widgets/throttle.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QSlider;

namespace hilera {

class ElidingLabel;
class Replay;
class TransportButton;

// Over the timeline while a run is played again: that it is a replay, how fast, where it is, and what has
// just happened.
class ReplayBar : public QFrame {
    Q_OBJECT

public:
    explicit ReplayBar(QWidget *parent = nullptr);

    // The replay to steer; null: none, and the bar goes out of sight.
    void setReplay(Replay *replay);
    // Of the next replay, too.
    [[nodiscard]] double speed() const;
    void setSpeed(double speed);

    // "Replay, ×0.1"
    [[nodiscard]] QString sign() const;

Q_SIGNALS:
    void signChanged();
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void addShortcuts();
    void addSpeeds();
    void takeSpeed();
    void playOrPause();
    void showPlace();
    void showEvent();
    void retranslate();
    [[nodiscard]] QString timeText(Nanoseconds time) const;
    [[nodiscard]] Nanoseconds unit() const; // of the slider

    Replay *m_replay = nullptr;
    QLabel *m_sign;
    TransportButton *m_toStart;
    TransportButton *m_back;
    TransportButton *m_play;
    TransportButton *m_forward;
    TransportButton *m_toEnd;
    QSlider *m_slider;
    QLabel *m_time;
    ElidingLabel *m_event;
    QComboBox *m_speed;
    TransportButton *m_close;
    Throttle m_throttle{nanosecondsPerSecond / 5};
};

} // namespace hilera
