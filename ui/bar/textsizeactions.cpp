#include "ui/bar/textsizeactions.h"

#include "ui/actions/actions.h"
#include "ui/widgets/field.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace hilera {

TextSizeActions::TextSizeActions(const Actions &actions, Appearance &appearance, QWidget *window)
    : QObject(window)
    , m_appearance(appearance)
    , m_window(*window)
{
    auto *group = new QActionGroup(this);
    for (const double scale : Appearance::textScales) {
        QAction *action = group->addAction(QStringLiteral("%1 %").arg(qRound(100 * scale)));
        action->setObjectName(QStringLiteral("textSize%1").arg(qRound(100 * scale)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, scale] { choose(scale); });
        m_sizes.append(action);
    }
    actions.connectTo("textLarger", this, [this] { stepBy(1); });
    actions.connectTo("textSmaller", this, [this] { stepBy(-1); });
    actions.connectTo("textUsual", this, [this] { stepBy(0); });
    connect(&appearance, &Appearance::textScaleChosen, this, &TextSizeActions::showChosen);
    showChosen();
}

void TextSizeActions::stepBy(int step)
{
    const auto &scales = Appearance::textScales;
    const auto now = std::ranges::find(scales, m_appearance.chosenTextScale()) - scales.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + step, 0, std::ssize(scales) - 1);
    choose(step == 0 ? 1.0 : scales[static_cast<std::size_t>(next)]);
}

void TextSizeActions::choose(double scale)
{
    const double before = m_appearance.chosenTextScale();
    m_appearance.chooseTextScale(scale);
    if (scale > before)
        keepWithin(before);
}

// As large as the window has room for across; further down it scrolls.
void TextSizeActions::keepWithin(double before)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // all is laid out
    const auto *area = m_window.findChild<QScrollArea *>(QStringLiteral("workplace"));
    if (!area || !area->isVisible() || area->horizontalScrollBar()->maximum() == 0)
        return;
    m_appearance.chooseTextScale(before);
    tellProblem(&m_window, tr("Larger text does not fit into the window: make it wider first."));
}

void TextSizeActions::showChosen()
{
    for (std::size_t i = 0; i < Appearance::textScales.size(); ++i)
        m_sizes[static_cast<qsizetype>(i)]->setChecked(
            Appearance::textScales[i] == m_appearance.chosenTextScale());
}

} // namespace hilera
