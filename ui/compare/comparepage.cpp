#include "ui/compare/comparepage.h"

#include "ui/compare/batchbar.h"
#include "ui/compare/comparedmodel.h"
#include "ui/compare/comparedtable.h"
#include "ui/compare/comparetext.h"
#include "ui/compare/lanestack.h"
#include "ui/compare/strategybatch.h"
#include "ui/glossary/termlabel.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/card.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/elidinglabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hilera {

ComparePage::ComparePage(ComparedRuns &runs, StrategyBatch &batch, QWidget *parent)
    : QFrame(parent)
    , m_runs(runs)
    , m_batch(batch)
    , m_model(new ComparedModel(runs, this))
    , m_title(new ElidingLabel(this))
    , m_strategies(addButton("underStrategies", &ComparePage::strategiesRequested))
    , m_files(addButton("addRuns", &ComparePage::filesRequested))
    , m_export(addButton("exportTable", &ComparePage::exportRequested))
    , m_close(addButton("leaveComparison", &ComparePage::closeRequested))
    , m_empty(new QLabel(this))
    , m_emptyStrategies(addButton("emptyStrategies", &ComparePage::strategiesRequested))
    , m_emptyFiles(addButton("emptyFiles", &ComparePage::filesRequested))
    , m_stack(new LaneStack(this))
    , m_table(new ComparedTable(*m_model, this))
    , m_difference(new QLabel(this))
    , m_baseText(new TermLabel(this))
    , m_base(new ComboBox(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_pages(new QStackedLayout)
{
    setObjectName(QStringLiteral("comparePage"));
    setTextSize(m_title, 1.25, QFont::Bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addLayout(makeHeader());
    layout->addWidget(new BatchBar(batch, this));
    layout->addLayout(m_pages, 1);
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeContent());

    connect(&runs, &ComparedRuns::changed, this, &ComparePage::takeRuns);
    connect(&runs, &ComparedRuns::updated, this, &ComparePage::takeRuns);
    connect(m_table, &ComparedTable::runsSelected, this, &ComparePage::showDifference);
    connect(m_table, &ComparedTable::runsSelected, this, [this] {
        if (const QList<int> rows = m_table->selectedRows(); rows.size() == 1)
            m_stack->chooseRun(m_model->run(rows.first()).record.get());
    });
    connect(m_table, &ComparedTable::baseChosen, &runs, &ComparedRuns::setBase);
    connect(m_table, &ComparedTable::pinToggled, this, &ComparePage::pinToggled);
    connect(m_stack, &LaneStack::pinToggled, this, &ComparePage::pinToggled);
    connect(m_stack, &LaneStack::runChosen, m_table, &ComparedTable::chooseRun);
    connect(m_base, &QComboBox::activated, this, [this](int index) {
        m_runs.setBase(index > 0 ? m_runs.runs()[static_cast<std::size_t>(index - 1)].record.get() : nullptr);
    });
    retranslate();
}

QPushButton *ComparePage::addButton(const char *name, void (ComparePage::*signal)())
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

QLayout *ComparePage::makeHeader()
{
    auto *header = new QHBoxLayout;
    header->setSpacing(6);
    header->addWidget(m_title, 1);
    for (QPushButton *button : {m_strategies, m_files, m_export, m_close})
        header->addWidget(button);
    return header;
}

QWidget *ComparePage::makeEmptyPage()
{
    auto *page = new Card(this);
    m_empty->setObjectName(QStringLiteral("compareEmpty"));
    m_empty->setTextFormat(Qt::RichText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    setTextSize(m_empty, 1.15);
    m_emptyStrategies->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_emptyStrategies);
    buttons->addWidget(m_emptyFiles);
    buttons->addStretch(1);
    page->contents()->setSpacing(18);
    page->contents()->addStretch(1);
    page->contents()->addWidget(m_empty);
    page->contents()->addLayout(buttons);
    page->contents()->addStretch(1);
    return page;
}

QWidget *ComparePage::makeContent()
{
    auto *lanes = new Card(this);
    lanes->contents()->setContentsMargins(1, 1, 1, 1);
    lanes->contents()->addWidget(m_stack, 1);

    m_difference->setObjectName(QStringLiteral("difference"));
    m_difference->setWordWrap(true);
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_base->setObjectName(QStringLiteral("speedupBase"));
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_base->setMinimumContentsLength(18);
    m_baseText->setProperty("muted", true);
    m_baseText->setTerm(QStringLiteral("speedup"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_difference, 1);
    line->addWidget(m_baseText);
    line->addWidget(m_base);
    auto *table = new Card(this);
    table->contents()->setContentsMargins(10, 6, 6, 4);
    table->contents()->addLayout(line);
    table->contents()->addWidget(m_table, 1);

    m_splitter->setHandleWidth(8);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(lanes);
    m_splitter->addWidget(table);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({330, 220});
    return m_splitter;
}

void ComparePage::setTheme(const Theme &theme)
{
    m_stack->setTheme(theme);
}

void ComparePage::traceChanged(const RunRecord *run)
{
    m_stack->traceChanged(run);
}

QList<QWidget *> ComparePage::panels() const
{
    return {m_strategies, m_emptyStrategies, m_stack, m_base, m_table};
}

void ComparePage::takeFocus()
{
    if (m_runs.runs().empty())
        m_emptyStrategies->setFocus();
    else
        m_stack->focusRuns();
}

QByteArray ComparePage::saveState() const
{
    return m_splitter->saveState();
}

void ComparePage::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void ComparePage::takeRuns()
{
    const bool isEmpty = m_runs.runs().empty();
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    m_export->setEnabled(!isEmpty);
    if (isVisible())
        m_stack->setRuns(m_runs.runs());
    showBases();
    showDifference();
}

void ComparePage::showBases()
{
    QStringList names{tr("automatic")};
    int chosen = 0;
    for (const ComparedRun &run : m_runs.runs()) {
        if (m_runs.base() == run.record.get())
            chosen = static_cast<int>(names.size());
        names.append(QStringLiteral("%1 · %2").arg(CompareText::number(run), run.title()));
    }
    const RunComparison comparison = m_runs.comparison();
    if (!m_runs.runs().empty())
        names[0] = tr("automatic: %1").arg(CompareText::number(m_runs.runs()[comparison.base()]));
    QStringList shown;
    for (int i = 0; i < m_base->count(); ++i)
        shown.append(m_base->itemText(i));
    if (shown != names) {
        m_base->clear();
        m_base->addItems(names);
    }
    m_base->setCurrentIndex(chosen);
}

// Of the two that are selected; else of the last two that ran the same plan.
void ComparePage::showDifference()
{
    const auto &runs = m_runs.runs();
    const QList<int> rows = m_table->selectedRows();
    const ComparedRun *first = nullptr;
    const ComparedRun *second = nullptr;
    for (std::size_t i = 0; i < runs.size() && rows.size() != 2; ++i) {
        for (std::size_t j = i + 1; j < runs.size(); ++j) {
            if (areAlike(runs[i].measured(), runs[j].measured())) {
                first = &runs[i];
                second = &runs[j];
            }
        }
    }
    if (rows.size() == 2) {
        first = &m_model->run(rows.first());
        second = &m_model->run(rows.last());
    }
    m_difference->setText(first ? CompareText::difference(*first, *second, m_runs.comparison())
            : m_batch.isOn()    ? QString()
            : runs.size() < 2   ? tr("One run alone says little: pin it (P), then run the tasks another way.")
                                : tr("Select two rows (Ctrl + click) to see how they differ."));
}

void ComparePage::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_runs.setWatched(true);
    takeRuns();
}

void ComparePage::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_stack->release();
    m_runs.setWatched(false);
}

void ComparePage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComparePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

void ComparePage::retranslate()
{
    m_title->setFullText(tr("Compare runs"));
    m_strategies->setText(tr("Run these tasks &under …"));
    m_strategies->setToolTip(
        tr("Runs the tasks of the bar above under several strategies, and pins each run."));
    m_files->setText(tr("Add from fi&le …"));
    m_files->setToolTip(tr("Adds runs from run logs."));
    m_export->setText(tr("E&xport table …"));
    m_export->setToolTip(tr("Writes the figures into a file for spreadsheets (CSV)."));
    m_close->setText(tr("&Back"));
    m_close->setToolTip(tr("Back to the run (C)"));
    m_empty->setText(
        tr("<p><b>Nothing to compare yet</b></p><p>Run the tasks, and press <b>P</b>: the run is "
           "pinned. Run them another way: both stand here, on one time axis.</p><p>Or have it done:</p>"));
    m_emptyStrategies->setText(m_strategies->text().remove(QLatin1Char('&')));
    m_emptyFiles->setText(m_files->text().remove(QLatin1Char('&')));
    m_baseText->setText(tr("speedup against"));
    m_baseText->setAccessibleName(m_baseText->text());
    m_base->setAccessibleName(tr("Speedup against"));
    m_stack->setAccessibleName(tr("Runs on one time axis"));
    m_table->retranslate();
    m_stack->retranslate();
    takeRuns();
}

} // namespace hilera
