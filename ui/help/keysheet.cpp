#include "ui/help/keysheet.h"

#include "ui/actions/actiontable.h"

#include <QKeyEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hilera {

namespace {

struct Line {
    QString keys;
    QString told;
};

struct Section {
    QString title;
    std::vector<Line> lines;
};

QString keysOf(const ActionRow &row)
{
    if (!*row.id)
        return ActionRow::tr(row.keys);
    QStringList keys;
    for (const QKeySequence &key : row.sequences())
        keys.append(ActionRow::keyText(key).replace(
            QRegularExpression(QStringLiteral("\\b\\+")), QStringLiteral(" + ")));
    keys.removeDuplicates(); // there are two keys that people call Enter
    return keys.join(QStringLiteral(", "));
}

// All keys of the program, and what the mouse does where that is not plain to see.
std::vector<Section> sections()
{
    std::vector<Section> all;
    for (const ActionRow &row : ActionRow::all()) {
        if (row.section)
            all.push_back({ActionRow::tr(row.section), {}});
        if (*row.told)
            all.back().lines.push_back({keysOf(row), ActionRow::tr(row.told)});
        else if (*row.keys)
            all.back().lines.back().keys += QStringLiteral(" / ") + keysOf(row);
    }
    return all;
}

QString rowsOf(const Section &section, const QColor &accent)
{
    QString rows =
        QStringLiteral("<tr><td colspan='2' style='padding-top: 10px; color: %1'><b>%2</b></td></tr>")
            .arg(accent.name(), section.title.toHtmlEscaped());
    for (const auto &[keys, action] : section.lines)
        rows += QStringLiteral("<tr><td style='padding-right: 16px; white-space: nowrap'><b>%1</b></td>"
                               "<td style='white-space: nowrap'>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), action.toHtmlEscaped());
    return rows;
}

// Of much the same height; the first is the higher one if they differ.
std::array<QString, 2> rowsOfColumns(const std::vector<Section> &sections, const QColor &accent)
{
    constexpr std::size_t heading = 2; // as high as so many lines
    std::size_t all = 0;
    for (const Section &section : sections)
        all += section.lines.size() + heading;
    std::array<QString, 2> columns;
    std::size_t done = 0;
    for (const Section &section : sections) {
        columns[2 * done < all ? 0 : 1] += rowsOf(section, accent);
        done += section.lines.size() + heading;
    }
    return columns;
}

} // namespace

KeySheet::KeySheet(QWidget *parent)
    : QDialog(parent)
    , m_area(new QScrollArea(this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("keySheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *inside = new QWidget;
    m_row->setContentsMargins(12, 8, 12, 8);
    m_row->setSpacing(32);
    inside->setLayout(m_row);
    for (QLabel *&column : m_columns) {
        column = new QLabel(inside);
        column->setTextFormat(Qt::RichText);
        column->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_row->addWidget(column, 0, Qt::AlignTop);
    }
    m_area->setWidgetResizable(true);
    m_area->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    retranslate();
}

void KeySheet::retranslate()
{
    setWindowTitle(tr("All keys"));
    const auto texts = rowsOfColumns(sections(), palette().color(QPalette::Link));
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->setText(
            QStringLiteral("<table cellspacing='0' cellpadding='1'>%1</table>").arg(texts[i]));
        m_columns[i]->setAccessibleName(tr("All keys"));
    }
    const QSize room = parentWidget()->window()->size();
    const auto wanted = [this] { return m_area->widget()->sizeHint() + QSize(2, 2); };
    m_row->setDirection(QBoxLayout::LeftToRight);
    if (wanted().width() > room.width())
        m_row->setDirection(QBoxLayout::TopToBottom);
    resize((wanted() + QSize(m_area->verticalScrollBar()->sizeHint().width(), 0)).boundedTo(room));
}

void KeySheet::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    const QList<QEvent::Type> changes{QEvent::LanguageChange, QEvent::FontChange, QEvent::PaletteChange};
    if (changes.contains(event->type()))
        retranslate();
}

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    if (event->text() == QLatin1String("?"))
        close();
    else
        QDialog::keyPressEvent(event);
}

} // namespace hilera
