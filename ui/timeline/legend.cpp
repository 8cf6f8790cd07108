#include "ui/timeline/legend.h"

#include "core/language.h"
#include "core/run/names.h"
#include "ui/help/termlabel.h"
#include "ui/help/termpopup.h"
#include "ui/timeline/slicepainter.h"
#include "ui/timeline/timelinescene.h"
#include "ui/timeline/timelinetext.h"

#include <QKeyEvent>
#include <QPainter>

namespace hilera {

std::bitset<stateCount> usualStates()
{
    std::bitset<stateCount> states;
    for (const State state : {State::Queued, State::Starting, State::Running, State::Waiting})
        states.set(static_cast<std::size_t>(state));
    return states;
}

namespace {

constexpr int margin = 9; // at the left
constexpr int longestName = 24; // letters

QString shortened(const QString &name)
{
    return name.size() > longestName ? name.left(longestName - 1) + QChar(0x2026) : name;
}

// What the glossary calls it; Idle stands for the ideal schedule.
QString termOf(State state)
{
    static constexpr std::array terms = {
        "ideal", "queued", "starting", "running", "ready", "waiting", "blocked", "suspended"};
    static_assert(terms.size() == stateCount);
    return QLatin1String(terms[static_cast<std::size_t>(state)]);
}

} // namespace

// One state, or a phase of it, or the ideal schedule's ghost where the state is Idle. Its colour can be
// clicked to dim the others, its name to read what it means.
class Legend::Entry : public QAbstractButton {
public:
    Entry(State state, Phase phase, Legend *parent)
        : QAbstractButton(parent)
        , m_legend(parent)
        , m_state(state)
        , m_phase(phase)
    {
        const bool isState = state != State::Idle && phase == Phase::None;
        setCheckable(isState);
        setFocusPolicy(isState || hasTerm() ? Qt::TabFocus : Qt::NoFocus);
        retranslate();
    }

    void retranslate()
    {
        if (m_phase != Phase::None) {
            setText(phaseName(m_phase));
            setToolTip(TimelineText::tr("What a task on the network is waiting for"));
            return;
        }
        const bool isGhost = m_state == State::Idle;
        setText(isGhost ? TimelineText::tr("ideal") : shortened(m_legend->nameOf(m_state)));
        setToolTip(isGhost ? TimelineText::tr("When tasks would run if nothing but they took time")
                : !m_legend->m_names.empty()
                ? TimelineText::tr("Click the colour to dim the other names (Space)")
                : TimelineText::tr("Click the colour to dim the other states (Space), the name to read what "
                                   "it means (Enter)"));
    }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(smallFont(font()));
        return {metrics.horizontalAdvance(text()) + swatchWidth() + 22, metrics.height() + 8};
    }

    void paint(QPainter &painter, const QRectF &rect) const
    {
        const Theme &theme = m_legend->m_theme;
        const bool isDimmed = m_legend->dimmed()[static_cast<std::size_t>(m_state)];
        const double height = QFontMetrics(smallFont(font())).height() * 0.75;
        const QRectF swatch(
            rect.left() + 5, std::round(rect.center().y() - height / 2), swatchWidth(), std::round(height));
        if (m_state == State::Idle) {
            QPen pen(theme.ghost, 1, Qt::CustomDashLine);
            pen.setDashPattern({3, 2});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5));
        } else {
            SlicePainter::paintState(painter, swatch, m_state, m_phase, theme, isDimmed);
        }
        painter.setFont(smallFont(font()));
        painter.setPen(isChecked() ? theme.text : theme.mutedText);
        painter.drawText(QRectF(swatch.right() + 6, rect.top(), rect.width(), rect.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
        if (isChecked())
            painter.fillRect(QRectF(rect.left() + 5, rect.bottom() - 2, rect.width() - 10, 2), theme.accent);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paint(painter, rect());
        if (hasTerm())
            paintTermLine(painter, nameRect(), m_legend->m_theme.accent);
        if (hasFocus()) {
            painter.setPen(m_legend->m_theme.accent);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
        }
    }

    [[nodiscard]] bool hitButton(const QPoint &position) const override
    {
        return isCheckable() && rect().contains(position) && position.x() < nameRect().left();
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        QAbstractButton::mousePressEvent(event);
        event->accept(); // the timeline behind is not meant
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAbstractButton::mouseReleaseEvent(event);
        if (event->button() == Qt::LeftButton && nameRect().contains(event->position().toPoint()))
            explain();
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            explain();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    [[nodiscard]] bool hasTerm() const { return m_phase == Phase::None && m_legend->m_names.empty(); }
    void explain()
    {
        if (hasTerm())
            TermPopup::open(termOf(m_state), Language::currentCode(), this, nameRect());
    }
    [[nodiscard]] QRect nameRect() const
    {
        const QFontMetrics metrics(smallFont(font()));
        const int x = 5 + swatchWidth() + 6;
        return {x, 2, metrics.horizontalAdvance(text()), height() - 4};
    }
    [[nodiscard]] int swatchWidth() const { return QFontMetrics(font()).averageCharWidth() * 2 + 2; }

    Legend *m_legend;
    State m_state;
    Phase m_phase;
};

Legend::Legend(QWidget *parent)
    : QWidget(parent)
    , m_theme(lightTheme())
{
    startAnew();
}

void Legend::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void Legend::startAnew(const std::vector<std::string> &names)
{
    if (names != m_names) {
        m_names = names;
        setEntries({}, {}, false); // made anew, even if they are as many
    }
    setEntries(names.empty() ? usualStates() : std::bitset<stateCount>(), {}, false);
}

QString Legend::nameOf(State state) const
{
    const auto index = static_cast<std::size_t>(state) - 1;
    if (m_names.empty())
        return stateName(state);
    return index < m_names.size() ? QString::fromStdString(m_names[index]) : TimelineText::tr("others");
}

void Legend::add(std::bitset<stateCount> states, std::bitset<phaseCount> phases, bool withGhost)
{
    setEntries(m_states | states, m_phases | phases, withGhost);
}

void Legend::setEntries(std::bitset<stateCount> states, std::bitset<phaseCount> phases, bool withGhost)
{
    if (states == m_states && phases == m_phases && withGhost == m_withGhost)
        return;
    m_states = states;
    m_phases = phases;
    m_withGhost = withGhost;
    for (Entry *entry : m_entries)
        entry->deleteLater();
    for (Entry *entry : m_entries)
        entry->hide();
    m_entries.clear();
    for (std::size_t state = 1; state < stateCount; ++state) {
        if (!states[state])
            continue;
        addEntry(static_cast<State>(state));
        for (std::size_t phase = 1; static_cast<State>(state) == State::Waiting && phase < phaseCount;
             ++phase) {
            if (phases[phase])
                addEntry(State::Waiting, static_cast<Phase>(phase));
        }
    }
    if (withGhost)
        addEntry(State::Idle);
    for (Entry *entry : m_entries) {
        entry->setChecked(m_lit != 0 && static_cast<int>(entry->state()) == m_lit);
        entry->show();
    }
    arrange();
}

void Legend::addEntry(State state, Phase phase)
{
    auto *entry = new Entry(state, phase, this);
    if (entry->isCheckable())
        connect(entry, &QAbstractButton::clicked, this, [this, entry] { choose(entry); });
    m_entries.push_back(entry);
}

void Legend::retranslate()
{
    for (Entry *entry : m_entries)
        entry->retranslate();
    arrange();
}

void Legend::choose(Entry *entry)
{
    m_lit = entry->isChecked() ? static_cast<int>(entry->state()) : 0;
    for (Entry *other : m_entries)
        other->setChecked(other == entry && m_lit != 0);
    update();
    Q_EMIT dimmedChanged(dimmed());
}

void Legend::clear()
{
    if (m_lit == 0)
        return;
    m_lit = 0;
    for (Entry *entry : m_entries)
        entry->setChecked(false);
    update();
    Q_EMIT dimmedChanged(dimmed());
}

std::bitset<stateCount> Legend::dimmed() const
{
    std::bitset<stateCount> states;
    if (m_lit != 0)
        states.set().reset(static_cast<std::size_t>(m_lit));
    return states;
}

void Legend::paint(QPainter &painter, const QPoint &topLeft)
{
    for (const Entry *entry : m_entries)
        entry->paint(painter, entry->geometry().translated(topLeft));
}

std::vector<QRect> Legend::places(int width) const
{
    std::vector<QRect> places;
    QPoint next(margin, 1);
    for (const Entry *entry : m_entries) {
        const QSize size = entry->sizeHint();
        if (next.x() > margin && next.x() + size.width() > width)
            next = QPoint(margin, next.y() + size.height());
        places.emplace_back(next, size);
        next.rx() += size.width();
    }
    return places;
}

int Legend::heightForWidth(int width) const
{
    return m_entries.empty() ? 0 : places(width).back().bottom() + 2;
}

void Legend::arrange()
{
    const std::vector<QRect> rects = places(width());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i]->setGeometry(rects[i]);
}

void Legend::resizeEvent(QResizeEvent *)
{
    arrange();
}

void Legend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace hilera
