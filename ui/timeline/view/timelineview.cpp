#include "ui/timeline/view/timelineview.h"

#include "ui/actions/actiontable.h"
#include "ui/timeline/view/legend.h"
#include "ui/timeline/view/searchbar.h"
#include "ui/timeline/view/timelineclock.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace hilera {

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_canvas(new TimelineCanvas(this))
    , m_legend(new Legend(this))
    , m_search(new SearchBar(this))
{
    connect(m_canvas, &TimelineCanvas::arrangeRequested, this, &TimelineView::arrange);
    connect(m_canvas, &TimelineCanvas::advanced, this, &TimelineView::explainInSight);
    connect(m_canvas, &TimelineCanvas::sliceSelected, this, &TimelineView::sliceSelected);
    connect(m_search, &SearchBar::stepped, m_canvas,
        [this](int direction) { m_canvas->find(m_search->text(), direction); });
    connect(m_search, &SearchBar::left, this, [this] {
        clear();
        setFocus();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        look().search = text;
        m_canvas->relight();
    });
    connect(m_legend, &Legend::dimmedChanged, this, [this](std::bitset<stateCount> dimmed) {
        look().dimmed = dimmed;
        m_canvas->relight();
    });
    setTheme(lightTheme());
    changeEvent(std::make_unique<QEvent>(QEvent::LanguageChange).get());
}

void TimelineView::setTrace(const Trace *trace)
{
    m_legend->startAnew(trace && trace->isForeign() ? trace->colorNames() : std::vector<std::string>());
    m_canvas->setTrace(trace);
    m_search->setForeign(trace && trace->isForeign());
    m_legend->setTheme(look().theme);
}

void TimelineView::resumeTrace(const Trace *trace, std::optional<Nanoseconds> now)
{
    m_canvas->resumeTrace(trace, now);
}

void TimelineView::traceChanged()
{
    m_canvas->traceChanged();
}

void TimelineView::setSchedule(std::shared_ptr<const DrawnSchedule> ideal)
{
    m_canvas->setSchedule(std::move(ideal));
}

void TimelineView::setGuesses(const std::vector<Nanoseconds> &guesses)
{
    look().guesses = guesses;
    m_canvas->advance();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_canvas->setTheme(theme);
    m_legend->setTheme(look().theme);
}

void TimelineView::setTaskNames(std::function<QString(TaskId)> name)
{
    m_canvas->setTaskNames(std::move(name));
}

void TimelineView::setNow(std::optional<Nanoseconds> now)
{
    m_canvas->clock().setReplay(now);
}

void TimelineView::setReplaySign(const QString &sign, Nanoseconds end)
{
    look().replaySign = sign;
    m_canvas->controller().viewport().setReplayEnd(end);
    m_canvas->advance();
}

void TimelineView::setRunSign(const QString &sign, bool isEarlier)
{
    look().runSign = sign;
    look().isEarlier = isEarlier;
    update();
}

void TimelineView::highlightLine(int line)
{
    look().highlightedLine = line;
    m_canvas->relight();
}

void TimelineView::chooseTask(TaskId task)
{
    m_canvas->chooseTask(task);
}

void TimelineView::setFollowing(bool following)
{
    m_canvas->controller().viewport().setFollowing(following);
    m_canvas->refresh();
}

void TimelineView::showRange(const TimeRange &range, bool isFollowed)
{
    m_canvas->controller().viewport().fit(range);
    setFollowing(isFollowed);
}

// It stays there when it is out of sight again.
void TimelineView::explainInSight()
{
    const TimelineScene &scene = controller().scene();
    m_legend->add(legendContents(scene, controller().geometry()));
    m_legend->setVisible(scene.trace);
    if (m_legend->heightForWidth(width()) != m_legend->height())
        arrange();
}

void TimelineView::arrange()
{
    const int barWidth = m_canvas->scrollBarWidth();
    const TimelineGeometry geometry =
        TimelineGeometry::forSize(size(), font(), barWidth, m_legend->heightForWidth(width()));
    const Trace *trace = controller().scene().trace;
    m_canvas->setGeometry(trace && trace->isForeign() ? geometry.withoutChart() : geometry,
        QRect(width() - barWidth, geometry.rows.top(), barWidth, geometry.rows.height()));
    m_legend->setGeometry(geometry.legend);
    const int searchWidth = std::min(280, width() / 3);
    m_search->setGeometry(
        width() - searchWidth - barWidth - 8, 2, searchWidth, m_search->sizeHint().height());
}

void TimelineView::paintEvent(QPaintEvent *)
{
    m_canvas->paint();
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Timeline"));
    m_search->retranslate();
    m_legend->retranslate();
    arrange();
    m_canvas->relight();
}

// Escape closes the search before the window has that key.
bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_search->isHidden()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!perform(ActionRow::idFor(Place::Timeline, *event), event->modifiers() & Qt::ShiftModifier))
        QWidget::keyPressEvent(event);
}

bool TimelineView::perform(const QString &action, bool isFast)
{
    if (!controller().scene().trace)
        return false;
    if (action == QLatin1String("search"))
        m_search->open();
    else if (action == QLatin1String("clear"))
        clear();
    else if (action == QLatin1String("follow") && m_canvas->clock().isReplay())
        Q_EMIT playPauseRequested();
    else
        return m_canvas->perform(action, isFast);
    return true;
}

bool TimelineView::clear()
{
    const bool couldClear = !m_search->isHidden() || m_canvas->canClear();
    m_legend->clear();
    m_search->clear();
    m_search->hide();
    m_canvas->clear();
    return couldClear;
}

} // namespace hilera
