#include "ui/timeline/view/legend.h"

#include "core/text/language.h"
#include "ui/glossary/termlabel.h"
#include "ui/glossary/termpopup.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/widgets/plaintexts.h"

#include <QKeyEvent>
#include <QPainter>

namespace hilera {

namespace {

// What the glossary calls it; Idle stands for the ideal schedule.
QString termOf(State state)
{
    static constexpr std::array terms = {
        "ideal", "queued", "starting", "running", "ready", "waiting", "blocked", "suspended", "gil"};
    static_assert(terms.size() == stateCount);
    return QLatin1String(terms[static_cast<std::size_t>(state)]);
}

} // namespace

// An item whose colour can be clicked to dim the others, and its name to read what it means.
class Legend::Entry : public QAbstractButton {
public:
    Entry(const LegendItem &item, Legend *parent)
        : QAbstractButton(parent)
        , m_legend(parent)
        , m_item(item)
    {
        const bool isState = item.state != State::Idle && item.phase == Phase::None;
        setCheckable(isState);
        setFocusPolicy(isState || hasTerm() ? Qt::TabFocus : Qt::NoFocus);
        retranslate();
    }

    void retranslate()
    {
        setText(withoutMnemonic(m_item.name()));
        if (m_item.phase != Phase::None)
            setToolTip(TimelineText::tr("What a task on the network is waiting for"));
        else if (m_item.isLoss)
            setToolTip(TimelineText::tr("Where a task overwrote what others had added"));
        else if (m_item.state == State::Idle)
            setToolTip(TimelineText::tr("When tasks would run if nothing but they took time"));
        else if (m_item.isName())
            setToolTip(TimelineText::tr("Click the colour to dim the other names (Space)"));
        else
            setToolTip(
                TimelineText::tr("Click the colour to dim the other states (Space), the name to read what "
                                 "it means (Enter)"));
    }

    [[nodiscard]] const LegendItem &item() const { return m_item; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool isDimmed = m_legend->dimmed()[static_cast<std::size_t>(m_item.state)];
        m_item.paint(painter, rect(), font(), m_legend->m_theme, isDimmed, isChecked());
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
    [[nodiscard]] bool hasTerm() const { return m_item.phase == Phase::None && !m_item.isName(); }
    [[nodiscard]] QRect nameRect() const { return m_item.nameRect(rect(), font()); }
    void explain()
    {
        if (hasTerm())
            TermPopup::open(m_item.isLoss ? QStringLiteral("lost-update") : termOf(m_item.state),
                Language::currentCode(), this, nameRect());
    }

    Legend *m_legend;
    LegendItem m_item;
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
        setContents({}); // made anew, even if they are as many
    }
    LegendContents usual; // of nearly every run
    if (names.empty()) {
        for (const State state : {State::Queued, State::Starting, State::Running, State::Waiting})
            usual.add(state);
    }
    setContents(usual);
}

void Legend::add(const LegendContents &inSight)
{
    setContents({m_contents.states | inSight.states, m_contents.phases | inSight.phases, inSight.hasGhosts,
        m_contents.hasLosses || inSight.hasLosses});
}

void Legend::setContents(const LegendContents &contents)
{
    if (contents == m_contents)
        return;
    m_contents = contents;
    for (Entry *entry : m_entries) {
        entry->hide();
        entry->deleteLater();
    }
    m_entries.clear();
    for (const LegendItem &item : items())
        addEntry(item);
    for (Entry *entry : m_entries) {
        entry->setChecked(m_lit != 0 && static_cast<int>(entry->item().state) == m_lit);
        entry->show();
    }
    arrange();
}

void Legend::addEntry(const LegendItem &item)
{
    auto *entry = new Entry(item, this);
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
    m_lit = entry->isChecked() ? static_cast<int>(entry->item().state) : 0;
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

std::vector<LegendItem> Legend::items() const
{
    return legendItems(m_contents, m_names);
}

int Legend::heightForWidth(int width) const
{
    return legendHeight(items(), font(), width);
}

void Legend::arrange()
{
    const std::vector<QRect> places = legendPlaces(items(), font(), width());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i]->setGeometry(places[i]);
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
