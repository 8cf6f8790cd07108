#include "ui/lesson/comparison.h"

#include "ui/theme/textsize.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace hilera {

namespace {

// Of a figure, and of what stands before it; in pixels at the usual size of text.
constexpr int columnWidth = 104;
constexpr int nameWidth = 112;

} // namespace

Comparison::Comparison(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    for (int column = 1; column <= 3; ++column) {
        auto *caption = new QLabel(this);
        caption->setProperty("muted", true);
        caption->setObjectName(QStringLiteral("compareCaption%1").arg(column));
        setTextSize(caption, 0.85);
        m_grid->addWidget(caption, 0, column);
        m_captions.push_back(caption);
    }
    for (int i = 0; i < mostRows; ++i) {
        Row row;
        row.name = new QLabel(this);
        row.name->setObjectName(QStringLiteral("compared%1").arg(i));
        row.name->setProperty("muted", true);
        setTextSize(row.name, 0.8);
        row.name->setWordWrap(true);
        m_grid->addWidget(row.name, 2 * i + 1, 0, 2, 1, Qt::AlignVCenter);
        row.prediction = addCell(QStringLiteral("prediction%1").arg(i), i, 1);
        row.ideal = addCell(QStringLiteral("ideal%1").arg(i), i, 2);
        row.measured = addCell(QStringLiteral("measured%1").arg(i), i, 3);
        row.measured.note->hide();
        row.measured.value->setProperty("accented", true);
        m_rows.push_back(row);
    }
    m_grid->setRowStretch(2 * mostRows + 1, 1);
    retranslate();
}

Comparison::Cell Comparison::addCell(const QString &name, int row, int column)
{
    Cell cell{new QLabel(this), new QLabel(this), false};
    cell.value->setObjectName(name);
    cell.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    cell.note->setObjectName(name + QStringLiteral("Note"));
    cell.note->setProperty("muted", true);
    setTextSize(cell.note, 0.8);
    m_grid->addWidget(cell.value, 2 * row + 1, column, Qt::AlignBottom);
    // A formula takes the place under the measured figure too, which has no note.
    cell.ofFormula = column == 2;
    m_grid->addWidget(cell.note, 2 * row + 2, column, 1, cell.ofFormula ? 2 : 1, Qt::AlignTop);
    return cell;
}

void Comparison::showFigures(const std::vector<ComparedFigure> &figures, Measured measured)
{
    if (m_figures == figures && m_measured == measured)
        return;
    m_figures = figures;
    m_measured = measured;
    retranslate();
}

void Comparison::fill(
    const Cell &cell, const QString &value, const QString &note, const QString &help, double size)
{
    setTextSize(cell.value, size, QFont::Bold);
    cell.value->setText(value.isEmpty() ? QStringLiteral("–") : value);
    cell.note->setWordWrap(m_isShownWhole || cell.ofFormula);
    cell.note->setText(cell.note->wordWrap()
            ? note
            : cell.note->fontMetrics().elidedText(note, Qt::ElideRight, scaled(columnWidth)));
    for (QLabel *label : {cell.value, cell.note}) {
        const QString tip = value.isEmpty() ? help : note;
        label->setToolTip(tip);
        label->setAccessibleDescription(tip);
    }
}

void Comparison::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Comparison::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepHeight();
}

void Comparison::setShownWhole(bool isWhole)
{
    if (std::exchange(m_isShownWhole, isWhole) != isWhole)
        retranslate();
    keepHeight();
}

void Comparison::keepHeight()
{
    // Without a formula nothing is as high as its width demands.
    const bool depends = m_isShownWhole && m_grid->hasHeightForWidth();
    setMinimumHeight(depends ? m_grid->heightForWidth(width()) : 0);
}

void Comparison::retranslate()
{
    const bool wasStopped = m_measured == Measured::UntilStopped;
    const bool areTimes = std::ranges::all_of(m_figures, &ComparedFigure::isTime);
    const bool areBounds = !m_figures.empty() && std::ranges::all_of(m_figures, &ComparedFigure::isBound);
    const QString captions[] = {tr("prediction"),
        areBounds      ? tr("at least")
            : areTimes ? tr("ideal")
                       : tr("in theory"),
        wasStopped                          ? tr("until stopped")
            : m_measured != Measured::Whole ? tr("so far")
            : areBounds                     ? tr("this time")
                                            : tr("measured")};
    for (std::size_t i = 0; i < m_captions.size(); ++i)
        m_captions[i]->setText(captions[i]);
    m_captions.back()->setToolTip(wasStopped
            ? tr("The run was stopped before its end: this is what it came to until then.")
            : QString());
    const auto isShort = [](const ComparedFigure &figure) {
        return std::ranges::all_of(
            std::initializer_list<QString>{figure.prediction, figure.ideal, figure.measured},
            [](const QString &text) { return text.size() <= 7; });
    };
    // As large as there is room for.
    const double size = m_figures.size() == 1 && isShort(m_figures.front()) ? 1.75
        : std::ranges::all_of(m_figures, isShort)                           ? 1.3
                                                                            : 1.1;
    const double share = m_isShownWhole ? 0.8 : 1; // lines wrap
    m_grid->setColumnMinimumWidth(0, scaled(qRound(share * nameWidth)));
    for (int column = 1; column <= 3; ++column)
        m_grid->setColumnMinimumWidth(column, scaled(qRound(share * columnWidth)));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        row.name->setMaximumWidth(scaled(nameWidth));
        const bool isShown = i < m_figures.size();
        const ComparedFigure figure = isShown ? m_figures[i] : ComparedFigure();
        row.name->setText(figure.name);
        fill(row.prediction, figure.prediction, figure.predictionNote, figure.noPrediction, size);
        fill(row.ideal, figure.ideal, figure.formula, figure.noIdeal, size);
        fill(row.measured, figure.measured, {}, figure.notMeasured, size);
        std::size_t column = 0;
        for (const Cell &cell : {row.prediction, row.ideal, row.measured}) {
            cell.value->setAccessibleName(
                QStringLiteral("%1, %2: %3").arg(figure.name, captions[column++], cell.value->text()));
            cell.value->setVisible(isShown);
            cell.note->setVisible(isShown && !cell.note->text().isEmpty());
        }
        row.name->setVisible(isShown);
    }
    keepHeight();
}

} // namespace hilera
