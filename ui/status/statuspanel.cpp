#include "ui/status/statuspanel.h"

#include "core/planning/guardedplan.h"
#include "core/practice/practicenetwork.h"
#include "core/record/names.h"
#include "core/run/runner.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"
#include "core/text/plaintext.h"
#include "core/watch/notebook.h"
#include "ui/network/networkindicator.h"
#include "ui/theme/styling.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/dimming.h"
#include "ui/widgets/elidinglabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStatusTipEvent>

#include <algorithm>
#include <utility>

namespace hilera {

namespace {

std::optional<Network> networkOf(const RunPlan &plan)
{
    return usesNetwork(plan) ? std::optional(plan.network) : std::nullopt;
}

} // namespace

StatusPanel::StatusPanel(Runner &runner, QWidget *window)
    : QFrame(window)
    , m_progressText(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_message(new ElidingLabel(this))
    , m_network(new NetworkIndicator(this))
    , m_lagText(new QLabel(this))
{
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_message->setObjectName(QStringLiteral("message"));
    m_lagText->setObjectName(QStringLiteral("lag"));
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(40);
    m_lagText->setProperty("muted", true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 12, 4);
    layout->setSpacing(12);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progress, 3); // gives way to the texts
    layout->addWidget(m_message, 1);
    layout->addWidget(m_network);
    layout->addWidget(m_lagText);
    connect(&runner.heartbeat(), &Heartbeat::beat, this, &StatusPanel::showLag);
    connect(&runner, &Runner::runStarted, this, [this] { m_worstLag = 0; });
    connect(&runner, &Runner::practiceNetworkStarted, this,
        [this, &runner] { m_network->setPracticePort(runner.practiceNetwork()->port()); });
    window->installEventFilter(this);
    retranslate();
}

bool StatusPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::StatusTip)
        showTypingProblem(static_cast<QStatusTipEvent *>(event)->tip());
    return QFrame::eventFilter(watched, event);
}

void StatusPanel::setRecord(const std::shared_ptr<const RunRecord> &record)
{
    m_record = record;
    m_stopping = false;
    m_throttle.reset();
    showMessage({}, false);
    showNetworks();
    setStyleProperty(m_progressText, "replay", m_record && m_record->isReplay());
    retranslate();
}

void StatusPanel::showStopping()
{
    setRecord(m_record);
    m_stopping = true;
    retranslate();
}

void StatusPanel::setReplaySign(const QString &sign)
{
    m_replaySign = sign;
    retranslate();
}

void StatusPanel::showWhose(const QString &, bool isEarlier)
{
    setDimmed(m_progressText, isEarlier);
    setDimmed(m_progress, isEarlier);
}

// Hilera has seen something go wrong in the program that is watched.
void StatusPanel::add(const EventBatch &batch)
{
    for (const Event &event : batch.events) {
        if (event.type == EventType::Printed && static_cast<PrintSource>(event.detail) == PrintSource::Hilera)
            showMessage(printedText(m_record->trace(), event), true);
    }
}

void StatusPanel::refresh()
{
    m_throttle.run([this] {
        retranslate();
        if (m_stopping && m_message->text().isEmpty() && (m_record->watched() || !pendingTasks().isEmpty()))
            showOwn(&StatusPanel::stubbornText, false);
    });
}

void StatusPanel::finish()
{
    if (std::exchange(m_stopping, false))
        showMessage({}, false);
    m_succeeded = std::ranges::count(m_record->trace().tasks(), Outcome::Succeeded, &TaskRecord::outcome);
    showNetworks();
    retranslate();
    if (!problemText().isEmpty())
        showOwn(&StatusPanel::problemText, true);
}

void StatusPanel::showTypingProblem(const QString &problem)
{
    if (!problem.isEmpty() || m_isOfTyping)
        showMessage(problem, !problem.isEmpty());
    m_isOfTyping = !problem.isEmpty();
}

void StatusPanel::showMessage(const QString &message, bool isProblem)
{
    m_isOfTyping = false;
    m_own = nullptr;
    m_message->setFullText(isProblem ? QStringLiteral("✕  ") + message : message);
    m_message->setToolTip(plainLine(message));
    setStyleProperty(m_message, "failed", isProblem);
    makeRoom();
    if (isProblem) {
        QAccessibleEvent told(m_message, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

// What the panel finds of the run, in the language of the moment.
void StatusPanel::showOwn(Text text, bool isProblem)
{
    const QString message = (this->*text)();
    showMessage(message, isProblem && !message.isEmpty());
    m_own = text;
}

// A message comes before how late the window is, and before a bar.
void StatusPanel::makeRoom()
{
    const int gap = layout()->spacing();
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_progressText->sizeHint().width()
        - m_message->sizeHint().width() - gap;
    room -= m_network->isHidden() ? 0 : m_network->sizeHint().width() + gap;
    const bool isSilent = m_message->text().isEmpty();
    const bool hasProgress = m_record && !m_record->trace().isForeign() && !m_record->watched();
    const auto keep = [&](QWidget *widget, int needed) {
        widget->setVisible(isSilent || room >= needed + gap);
        room -= needed + gap;
    };
    if (hasProgress)
        keep(m_progress, m_progress->maximumWidth());
    else
        m_progress->hide();
    keep(m_lagText, m_lagText->sizeHint().width());
}

void StatusPanel::showLag(Nanoseconds lag)
{
    m_lag = lag;
    m_worstLag = std::max(m_worstLag, lag);
    const auto text = [](Nanoseconds duration) { return tr("%L1 ms").arg((duration + 500'000) / 1'000'000); };
    m_lagText->setText(tr("window lag %1 (worst %2)").arg(text(m_lag), text(m_worstLag)));
}

void StatusPanel::showPlan(const RunPlan &plan)
{
    m_planNetwork = networkOf(plan);
    showNetworks();
}

// A run that is on comes before the plan that may be next.
void StatusPanel::showNetworks()
{
    const std::optional<Network> ofRun = m_record ? networkOf(m_record->plan()) : std::nullopt;
    const bool isRunning = m_record && !m_record->trace().finished() && !m_record->isReplay();
    m_network->showNetworks(isRunning && ofRun ? ofRun : m_planNetwork, ofRun);
}

QString StatusPanel::progressText() const
{
    if (!m_record)
        return tr("Ready to run");
    if (m_record->trace().isForeign())
        return tr("A trace of another program");
    const auto done = m_record->trace().endedTasks();
    const auto count = m_record->tasks().size();
    if (m_record->isReplay())
        return count == 1 ? tr("%1: %L2 of 1 task done").arg(m_replaySign).arg(done)
                          : tr("%1: %L2 of %L3 tasks done").arg(m_replaySign).arg(done).arg(count);
    if (m_record->watched())
        return programText();
    if (m_record->trace().finished())
        return count == 1 ? tr("Ended: %L1 of 1 task succeeded").arg(m_succeeded)
                          : tr("Ended: %L1 of %L2 tasks succeeded").arg(m_succeeded).arg(count);
    if (!m_stopping)
        return count == 1 ? tr("Running: %L1 of 1 task done").arg(done)
                          : tr("Running: %L1 of %L2 tasks done").arg(done).arg(count);
    const QString pending = pendingTasks();
    const Nanoseconds left = longestLeft();
    return pending.isEmpty() ? tr("Stopping …")
        : left > 0           ? tr("Stopping: waiting for %1, for %2 more").arg(pending, measuredText(left))
                             : tr("Stopping: waiting for %1").arg(pending);
}

// How long the tasks that go on would still take; 0 if nobody knows.
Nanoseconds StatusPanel::longestLeft() const
{
    const Trace &trace = m_record->trace();
    const Nanoseconds now = m_record->now() - trace.origin();
    Nanoseconds left = 0;
    for (const Track &track : trace.tracks()) {
        if (track.task == noTask || track.closed >= 0 || track.task >= m_record->tasks().size())
            continue;
        const Task &task = m_record->tasks()[track.task];
        const auto own =
            task.kind->isGuarded() || task.kind->computes() ? std::nullopt : task.kind->ownTime(task);
        if (!own)
            return 0; // it depends on others
        left = std::max(left, trace.tasks()[track.task].started + *own - now);
    }
    return left;
}

// A program of the user's own, which may have no tasks.
QString StatusPanel::programText() const
{
    const auto ended = m_record->trace().endedTasks();
    const auto &exitStatus = m_record->watched()->exitStatus;
    const bool isOver = m_record->trace().finished();
    const QString text = m_record->isReplay() ? m_replaySign
        : isOver && exitStatus                ? tr("Ended, exit status %1").arg(*exitStatus)
        : isOver                              ? tr("Ended")
        : m_stopping                          ? tr("Stopping …")
        : isNotebook(m_record->watched()->program) && ended == m_record->trace().tasks().size()
        ? tr("Ready for a cell")
        : tr("Running");
    return ended == 0 ? text
        : ended == 1  ? tr("%1: 1 task done").arg(text)
                      : tr("%1: %L2 tasks done").arg(text).arg(ended);
}

// What can be done about tasks that have been asked to stop and go on.
QString StatusPanel::stubbornText() const
{
    const Strategy *strategy = findStrategy(m_record->plan().strategy);
    return m_record->watched() || (strategy && strategy->usesProcesses(m_record->plan()))
        ? tr("Kill ends the processes at once; their results are lost.")
        : tr("A thread can’t be ended from outside: it has to look, or to be done.");
}

// Of the run, or what its tasks have done to each other: the same for all of them, and told once.
QString StatusPanel::problemText() const
{
    if (!m_record->problem().isEmpty() || !isGuarded(m_record->plan()))
        return m_record->problem();
    const auto &tasks = m_record->trace().tasks();
    const auto failed = std::ranges::find(tasks, Outcome::Failed, &TaskRecord::outcome);
    return failed == tasks.end()
        ? QString()
        : noteText(m_record->trace().note(static_cast<TaskId>(failed - tasks.begin())));
}

// "snooze 3, snooze 7 …"
QString StatusPanel::pendingTasks() const
{
    constexpr int most = 4;
    QStringList names;
    for (const Track &track : m_record->trace().tracks()) {
        if (track.task == noTask || track.closed >= 0)
            continue;
        if (names.size() == most)
            return names.join(QStringLiteral(", ")) + QStringLiteral(" …");
        names.append(taskName(*m_record, track.task));
    }
    return names.join(QStringLiteral(", "));
}

void StatusPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translateMessage();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StatusPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    makeRoom();
}

// Of a message that others gave only they know the other language: what went wrong stays to be read.
void StatusPanel::translateMessage()
{
    const bool isProblem = m_message->property("failed").toBool();
    if (m_own)
        showOwn(m_own, isProblem);
    else if (!isProblem)
        showMessage({}, false);
}

void StatusPanel::retranslate()
{
    m_progressText->setText(progressText());
    m_progress->setMaximumWidth(scaled(160));
    m_progress->setAccessibleName(tr("Progress"));
    if (m_record) {
        m_progress->setMaximum(static_cast<int>(m_record->tasks().size()));
        m_progress->setValue(static_cast<int>(m_record->trace().endedTasks()));
    }
    m_lagText->setToolTip(tr("How late the window’s thread answers, now and at worst since the run began."));
    showLag(m_lag);
    m_lagText->setAccessibleName(m_lagText->text()); // not twenty times a second
    makeRoom();
}

} // namespace hilera
