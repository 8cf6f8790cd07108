#include "ui/lesson/lessonmemory.h"

namespace hilera {

namespace {

// The one in the field, then those kept.
QVariantList listOf(const Guesses &guesses)
{
    QVariantList list{guesses.own ? QVariant(*guesses.own) : QVariant()};
    for (const double guess : guesses.kept)
        list.append(guess);
    return list;
}

Guesses guessesFrom(const QVariantList &list)
{
    Guesses guesses;
    for (qsizetype i = 0; i < list.size(); ++i) {
        bool isNumber = false;
        const double guess = list[i].toDouble(&isNumber);
        if (!isNumber || !(guess >= 0))
            continue;
        if (i == 0)
            guesses.own = guess;
        else
            guesses.kept.push_back(guess);
    }
    return guesses;
}

} // namespace

Guesses LessonMemory::guesses(const QString &lesson, std::size_t step) const
{
    return m_guesses.value({lesson, step});
}

void LessonMemory::setGuesses(const QString &lesson, std::size_t step, const Guesses &guesses)
{
    m_guesses[{lesson, step}] = guesses;
}

QVariantMap LessonMemory::guesses() const
{
    QVariantMap map;
    for (auto each = m_guesses.begin(); each != m_guesses.end(); ++each)
        map.insert(QStringLiteral("%1/%2").arg(each.key().first).arg(each.key().second), listOf(*each));
    return map;
}

void LessonMemory::setGuesses(const QVariantMap &guesses)
{
    for (auto each = guesses.begin(); each != guesses.end(); ++each) {
        const QString lesson = each.key().section(QLatin1Char('/'), 0, -2);
        const std::size_t step = each.key().section(QLatin1Char('/'), -1).toUInt();
        m_guesses[{lesson, step}] = guessesFrom(each->toList());
    }
}

void LessonMemory::setMeasured(const QString &lesson, std::size_t run, const MeasuredFigures &figures)
{
    m_measured[{lesson, run}] = figures;
}

const MeasuredFigures *LessonMemory::measured(
    const QString &lesson, std::size_t run, const RunPlan &plan) const
{
    const auto found = m_measured.constFind({lesson, run});
    return found != m_measured.constEnd() && found->plan == plan ? &*found : nullptr;
}

void LessonMemory::forgetMeasured(const QString &lesson)
{
    m_measured.removeIf([&lesson](const auto &each) { return each.key().first == lesson; });
}

void LessonMemory::forgetMeasured(const QString &lesson, std::size_t run)
{
    m_measured.remove({lesson, run});
}

} // namespace hilera
