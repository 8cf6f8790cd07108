#include "ui/replay/replaybar.h"

#include "core/record/eventtext.h"
#include "core/record/replay.h"
#include "ui/actions/action.h"
#include "ui/actions/actionbutton.h"
#include "ui/theme/icon.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/seekslider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilera {

namespace {

constexpr std::array speeds{0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 10.0};

QString speedText(double speed)
{
    return QStringLiteral("×") + QLocale().toString(speed, 'g', 3);
}

} // namespace

ReplayBar::ReplayBar(QWidget *parent)
    : QFrame(parent)
    , m_play(addAction("replayPlay", [this] { playOrPause(); }))
    , m_sign(new QLabel(this))
    , m_slider(new SeekSlider(this))
    , m_time(new QLabel(this))
    , m_event(new ElidingLabel(this))
    , m_speed(new ComboBox(this))
{
    arrange();
    addSpeeds();
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        m_replay->seek(value == m_slider->maximum() ? m_replay->end() : value * unit());
    });
    connect(m_speed, &QComboBox::currentIndexChanged, this, &ReplayBar::takeSpeed);
    setReplay(nullptr);
    retranslate();
}

void ReplayBar::arrange()
{
    m_sign->setObjectName(QStringLiteral("replaySign"));
    m_slider->setObjectName(QStringLiteral("replaySlider"));
    m_time->setObjectName(QStringLiteral("replayTime"));
    m_event->setObjectName(QStringLiteral("replayEvent"));
    m_speed->setObjectName(QStringLiteral("replaySpeed"));
    m_slider->setMinimumWidth(100);
    m_event->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the window does not grow for it

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_sign);
    layout->addSpacing(4);
    const auto addButton = [this, layout](Action *action) {
        layout->addWidget(new IconButton(qPrintable(action->objectName()), action, this));
    };
    addButton(addAction("replayToStart", [this] { m_replay->toStart(); }));
    addButton(addAction("replayBack", [this] { m_replay->stepBack(); }));
    addButton(m_play);
    addButton(addAction("replayForward", [this] { m_replay->stepForward(); }));
    addButton(addAction("replayToEnd", [this] { m_replay->toEnd(); }));
    layout->addSpacing(4);
    layout->addWidget(m_slider, 2);
    layout->addSpacing(4);
    layout->addWidget(m_time);
    layout->addSpacing(4);
    layout->addWidget(m_event, 3);
    layout->addWidget(m_speed);
    addButton(addAction("replayClose", [this] { Q_EMIT leaveRequested(); }));
    addAction("replaySlower", [this] { stepSpeed(-1); });
    addAction("replayFaster", [this] { stepSpeed(1); });
}

// Its keys work while the bar is in sight, wherever the focus is.
Action *ReplayBar::addAction(const char *id, const std::function<void()> &act)
{
    auto *action = new Action(ActionRow::of(QLatin1String(id)), this);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void ReplayBar::stepSpeed(int step)
{
    m_speed->setCurrentIndex(std::clamp(m_speed->currentIndex() + step, 0, m_speed->count() - 1));
}

void ReplayBar::addSpeeds()
{
    const QSignalBlocker blocker(m_speed);
    for (const double speed : speeds)
        m_speed->addItem(QString(), speed);
    setSpeed(1);
}

double ReplayBar::speed() const
{
    return m_speed->currentData().toDouble();
}

void ReplayBar::setSpeed(double speed)
{
    const auto nearest = std::ranges::min_element(
        speeds, {}, [speed](double candidate) { return std::abs(candidate - speed); });
    m_speed->setCurrentIndex(static_cast<int>(nearest - speeds.begin()));
}

void ReplayBar::takeSpeed()
{
    m_sign->setText(sign());
    if (m_replay)
        m_replay->setSpeed(speed());
    Q_EMIT signChanged();
}

QString ReplayBar::sign() const
{
    return tr("Replay, %1").arg(speedText(speed()));
}

void ReplayBar::setReplay(Replay *replay)
{
    if (m_replay)
        m_replay->disconnect(this);
    m_replay = replay;
    setEnabled(replay); // a slider or a button that is still held down lets go
    setVisible(replay);
    if (!replay)
        return;
    replay->setSpeed(speed());
    connect(replay, &Replay::moved, this, &ReplayBar::showPlace);
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, static_cast<int>((replay->end() + unit() - 1) / unit()));
    m_slider->setSingleStep(std::max(1, m_slider->maximum() / 100));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    retranslate();
}

void ReplayBar::playOrPause()
{
    if (!m_replay)
        return;
    if (m_replay->isPlaying())
        m_replay->pause();
    else
        m_replay->play();
}

// Whole microseconds or milliseconds: a slider counts in int.
Nanoseconds ReplayBar::unit() const
{
    return m_replay && m_replay->end() > nanosecondsPerSecond ? 1'000'000 : 1'000;
}

void ReplayBar::showPlace()
{
    if (!m_slider->isSliderDown()) {
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(static_cast<int>((m_replay->position() + unit() / 2) / unit()));
    }
    showPlaying(m_replay->isPlaying());
    m_time->setText(tr("%1 of %2", "times").arg(timeText(m_replay->position()), timeText(m_replay->end())));
    if (m_replay->isPlaying())
        m_throttle.run([this] { showEvent(); });
    else
        showEvent();
}

void ReplayBar::showPlaying(bool isPlaying)
{
    m_play->setIconText(isPlaying ? tr("Pause") : tr("Play"));
    m_play->setIcon(svgIcon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
}

void ReplayBar::showEvent()
{
    const auto record = m_replay->record();
    m_event->setFullText(
        !record || m_replay->isSeeking() ? tr("Working …") : eventsText(*record, m_replay->lastSeen()));
}

// With as many decimals as tell one event from the next.
QString ReplayBar::timeText(Nanoseconds time) const
{
    const int decimals = m_replay->end() > nanosecondsPerSecond / 10 ? 3 : 6;
    return tr("%1 s").arg(QLocale().toString(toSeconds(time), 'f', decimals));
}

void ReplayBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        playOrPause();
    else
        QFrame::keyPressEvent(event);
}

void ReplayBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ReplayBar::retranslate()
{
    setAccessibleName(tr("Replay"));
    m_slider->setAccessibleName(unit() == 1'000 ? tr("Time of the replay in microseconds")
                                                : tr("Time of the replay in milliseconds"));
    m_slider->setToolTip(m_slider->accessibleName());
    m_speed->setAccessibleName(tr("Speed of the replay"));
    m_speed->setToolTip(tr("Speed of the replay (< and >)"));
    for (int i = 0; i < m_speed->count(); ++i)
        m_speed->setItemText(i, speedText(m_speed->itemData(i).toDouble()));
    m_sign->setText(sign());
    Q_EMIT signChanged();
    if (m_replay) {
        // As wide as it gets: nothing moves while the time does.
        m_time->setMinimumWidth(0);
        const QString widest =
            tr("%1 of %2", "times").arg(timeText(m_replay->end()), timeText(m_replay->end()));
        m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(widest) + 2);
        showPlace();
    }
}

} // namespace hilera
