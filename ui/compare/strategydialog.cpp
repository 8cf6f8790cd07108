#include "ui/compare/strategydialog.h"

#include "core/concurrency/background.h"
#include "core/planning/planning.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"
#include "ui/theme/textsize.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace hilera {

namespace {

// Fusion makes the outline from the colour of the window, and in the dark it can't be seen.
void outline(QCheckBox &box)
{
    QPalette palette = box.palette();
    palette.setColor(QPalette::Window, palette.color(QPalette::PlaceholderText));
    box.setPalette(palette);
}

} // namespace

StrategyDialog::StrategyDialog(const RunPlan &plan, const QStringList &ticked, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_summary(new QLabel(this))
    , m_run(new QPushButton(this))
{
    setObjectName(QStringLiteral("strategyDialog"));
    setWindowTitle(tr("Run these tasks under …"));
    const TaskKind *kind = kindOf(plan);
    auto *heading = new QLabel(tr("%L1 × %2, under one strategy after the other:")
                                   .arg(plan.count)
                                   .arg(kind ? kindName(*kind) : plan.task),
        this);
    setTextSize(heading, 1.1, QFont::Bold);
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    m_summary->setProperty("muted", true);

    auto *inside = new QWidget;
    auto *list = new QVBoxLayout(inside);
    list->setContentsMargins(2, 2, 8, 2);
    list->setSpacing(4);
    addStrategies(ticked, *list);
    list->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    area->setMinimumWidth(inside->sizeHint().width() + area->verticalScrollBar()->sizeHint().width() + 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(area, 1);
    layout->addWidget(m_summary);
    layout->addLayout(makeButtons());
    const int most = parent ? parent->window()->height() - 40 : 700;
    resize(sizeHint().width(),
        std::min(sizeHint().height() - area->sizeHint().height() + inside->sizeHint().height() + 8, most));
    findIdeals();
    showSummary();
}

QStringList StrategyDialog::usual()
{
    QStringList ids;
    for (const Strategy &strategy : strategies()) {
        if (!strategy.onGuiThread && !strategy.isInPython)
            ids.append(QLatin1String(strategy.id));
    }
    return ids;
}

void StrategyDialog::addStrategies(const QStringList &ticked, QVBoxLayout &list)
{
    for (const Strategy &strategy : strategies()) {
        auto *box = new QCheckBox(strategy.translatedName(), this);
        box->setObjectName(QLatin1String(strategy.id));
        box->setToolTip(strategy.translatedSummary());
        outline(*box);
        list.addWidget(box);
        m_boxes.push_back(box);
        RunPlan plan = m_plan;
        plan.strategy = box->objectName();
        const auto problem = findProblem(plan);
        box->setEnabled(!problem);
        box->setChecked(!problem && ticked.contains(box->objectName()));
        connect(box, &QCheckBox::toggled, this, &StrategyDialog::showSummary);
        if (!problem)
            continue;
        auto *why = new QLabel(problem->text, this);
        why->setProperty("muted", true);
        why->setWordWrap(true);
        why->setIndent(24);
        list.addWidget(why);
        box->setAccessibleDescription(problem->text);
    }
}

QLayout *StrategyDialog::makeButtons()
{
    auto *all = new QPushButton(tr("&All"), this);
    auto *none = new QPushButton(tr("&None"), this);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    all->setObjectName(QStringLiteral("tickAll"));
    none->setObjectName(QStringLiteral("tickNone"));
    m_run->setObjectName(QStringLiteral("runStrategies"));
    m_run->setProperty("primary", true);
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &QDialog::accept);
    for (QPushButton *button : {all, none, cancel})
        button->setAutoDefault(false);
    m_run->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(all);
    buttons->addWidget(none);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_run);
    return buttons;
}

void StrategyDialog::tickAll(bool ticked)
{
    for (QCheckBox *box : m_boxes)
        box->setChecked(ticked && box->isEnabled());
}

QStringList StrategyDialog::chosen() const
{
    QStringList ids;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            ids.append(box->objectName());
    }
    return ids;
}

// With a million tasks it takes a while.
void StrategyDialog::findIdeals()
{
    inBackground([plan = m_plan]() mutable {
        QHash<QString, Nanoseconds> ideals;
        for (const Strategy &strategy : strategies()) {
            plan.strategy = QLatin1String(strategy.id);
            const Schedule ideal = findMistake(plan) ? Schedule() : idealSchedule(plan);
            if (!ideal.slices.empty())
                ideals.insert(plan.strategy, ideal.makespan);
        }
        return ideals;
    }).then(this, [this](const QHash<QString, Nanoseconds> &ideals) {
        m_ideals = ideals;
        showSummary();
    });
}

void StrategyDialog::showSummary()
{
    const QStringList ids = chosen();
    Nanoseconds sum = 0;
    bool isKnown = !ids.isEmpty();
    for (const QString &id : ids) {
        isKnown = isKnown && m_ideals.contains(id);
        sum += m_ideals.value(id);
    }
    m_summary->setText(ids.isEmpty() ? tr("Tick at least one.")
            : isKnown                ? tr("Ideally %1 altogether").arg(durationText(sum))
                                     : tr("Nobody knows how long that takes."));
    m_run->setText(ids.size() == 1 ? tr("&Run 1 strategy") : tr("&Run %L1 strategies").arg(ids.size()));
    m_run->setEnabled(!ids.isEmpty());
}

} // namespace hilera
