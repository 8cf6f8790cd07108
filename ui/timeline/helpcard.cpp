#include "ui/timeline/helpcard.h"

#include "ui/timeline/timelinecommands.h"
#include "ui/timeline/timelinescene.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace hilera {

HelpCard::HelpCard(const Theme &theme, QWidget *parent)
    : QFrame(parent)
{
    setAutoFillBackground(true);
    setFrameShape(QFrame::Box);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, theme.card);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(TimelineCommands::tr("Keys of the timeline"));

    // In two halves: the timeline is wider than high.
    auto *layout = new QGridLayout(this);
    layout->setVerticalSpacing(2);
    layout->setHorizontalSpacing(12);
    const std::vector<TimelineCommands::Line> lines = TimelineCommands::help();
    const auto half = static_cast<int>((lines.size() + 1) / 2);
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        const TimelineCommands::Line &line = lines[static_cast<std::size_t>(i)];
        auto *keys = new QLabel(line.keys, this);
        QFont bold = keys->font();
        bold.setBold(true);
        keys->setFont(bold);
        const int column = i < half ? 0 : 3;
        layout->addWidget(keys, i % half, column);
        layout->addWidget(new QLabel(line.action, this), i % half, column + 1);
    }
    layout->setColumnMinimumWidth(2, 16);
    adjustSize();
    move(std::max(0, (parent->width() - width()) / 2), std::max(0, (parent->height() - height()) / 2));
}

void HelpCard::open(const Theme &theme, QWidget *over)
{
    auto *card = new HelpCard(theme, over);
    connect(card, &QObject::destroyed, over, [over] { over->setFocus(); });
    card->show();
    card->setFocus();
}

bool HelpCard::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QFrame::event(event);
    event->accept();
    return true;
}

void HelpCard::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    close();
}

void HelpCard::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    close();
}

} // namespace hilera
