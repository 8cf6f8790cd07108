#pragma once

#include "core/trace/clock.h"
#include "ui/widgets/throttle.h"

#include <QFrame>

#include <functional>

class QComboBox;
class QLabel;
class QSlider;

namespace hilera {

class Action;
class ElidingLabel;
class Replay;

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
    Action *addAction(const char *id, const std::function<void()> &act);
    void stepSpeed(int step);
    void addSpeeds();
    void takeSpeed();
    void playOrPause();
    void showPlace();
    void showPlaying(bool isPlaying);
    void showEvent();
    void retranslate();
    [[nodiscard]] QString timeText(Nanoseconds time) const;
    [[nodiscard]] Nanoseconds unit() const; // of the slider

    Replay *m_replay = nullptr;
    Action *m_play;
    QLabel *m_sign;
    QSlider *m_slider;
    QLabel *m_time;
    ElidingLabel *m_event;
    QComboBox *m_speed;
    Throttle m_throttle{nanosecondsPerSecond / 5};
};

} // namespace hilera
