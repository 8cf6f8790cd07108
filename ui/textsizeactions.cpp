#include "ui/textsizeactions.h"

#include <QActionGroup>
#include <QWidget>

#include <algorithm>

namespace hilera {

TextSizeActions::TextSizeActions(Appearance &appearance, QWidget *window)
    : QObject(window)
    , m_appearance(appearance)
{
    auto *group = new QActionGroup(this);
    for (const double scale : Appearance::textScales) {
        QAction *action = group->addAction(QStringLiteral("%1 %").arg(qRound(100 * scale)));
        action->setObjectName(QStringLiteral("textSize%1").arg(qRound(100 * scale)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, scale] { m_appearance.chooseTextScale(scale); });
        m_sizes.append(action);
    }
    addKey(window, {QKeySequence(Qt::CTRL | Qt::Key_Plus)}, 1);
    addKey(window, {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, -1);
    addKey(window, {QKeySequence(Qt::CTRL | Qt::Key_0)}, 0);
    connect(&appearance, &Appearance::textScaleChosen, this, &TextSizeActions::showChosen);
    showChosen();
}

void TextSizeActions::addKey(QWidget *window, const QList<QKeySequence> &keys, int step)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [this, step] { stepBy(step); });
    window->addAction(action);
}

void TextSizeActions::stepBy(int step)
{
    const auto &scales = Appearance::textScales;
    const auto now = std::ranges::find(scales, m_appearance.chosenTextScale()) - scales.begin();
    const auto next = std::clamp<std::ptrdiff_t>(now + step, 0, std::ssize(scales) - 1);
    m_appearance.chooseTextScale(step == 0 ? 1.0 : scales[static_cast<std::size_t>(next)]);
}

void TextSizeActions::showChosen()
{
    for (std::size_t i = 0; i < Appearance::textScales.size(); ++i)
        m_sizes[static_cast<qsizetype>(i)]->setChecked(
            Appearance::textScales[i] == m_appearance.chosenTextScale());
}

} // namespace hilera
