#include "ui/plan/secondschoice.h"

#include "core/planning/planning.h"

#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace hilera {

SecondsChoice::SecondsChoice(std::vector<double> usual, QWidget *parent)
    : ComboBox(parent)
    , m_usual(std::move(usual))
    , m_most(never)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fill(m_usual.front());
}

void SecondsChoice::setSeconds(double seconds)
{
    fill(seconds);
}

double SecondsChoice::seconds() const
{
    return currentData().toDouble();
}

void SecondsChoice::setRange(double least, double most)
{
    m_least = least;
    m_most = most;
    fill(seconds());
}

void SecondsChoice::setTexts(const QString &zero, const QString &neverText)
{
    m_zero = zero;
    m_never = neverText;
    fill(seconds());
}

void SecondsChoice::fill(double chosen)
{
    std::vector<double> all;
    std::ranges::copy_if(m_usual, std::back_inserter(all), [this, chosen](double seconds) {
        const bool isInRange = m_least <= seconds && seconds <= m_most;
        return isInRange || seconds == 0 || seconds == never || seconds == chosen;
    });
    if (std::ranges::find(all, chosen) == all.end())
        all.insert(std::ranges::upper_bound(all, chosen), chosen);
    const QSignalBlocker blocker(this);
    if (all != m_shown) {
        m_shown = all;
        clear();
        for (const double seconds : all)
            addItem(QString(), seconds);
    }
    for (int i = 0; i < count(); ++i)
        setItemText(i, textOf(itemData(i).toDouble()));
    setCurrentIndex(static_cast<int>(std::ranges::find(all, chosen) - all.begin()));
}

QString SecondsChoice::textOf(double seconds) const
{
    if (seconds == 0)
        return m_zero;
    return seconds == never ? m_never : tr("%1 s").arg(QLocale().toString(seconds));
}

} // namespace hilera
