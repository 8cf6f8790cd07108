#include "ui/lesson/lessonmemory.h"

namespace hilera {

namespace {

constexpr QLatin1String againMark("/again");

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

Guesses LessonMemory::guesses(const QString &lesson, std::size_t step, Asking vote) const
{
    return m_guesses.value({{lesson, step}, vote});
}

void LessonMemory::setGuesses(const QString &lesson, std::size_t step, Asking vote, const Guesses &guesses)
{
    m_guesses[{{lesson, step}, vote}] = guesses;
}

Guesses LessonMemory::lastGuesses(const QString &lesson, std::size_t step) const
{
    const Guesses again = guesses(lesson, step, Asking::Again);
    return again.all().empty() ? guesses(lesson, step, Asking::First) : again;
}

void LessonMemory::forgetAll()
{
    m_guesses.clear();
    m_measured.clear();
}

QVariantMap LessonMemory::guesses() const
{
    QVariantMap map;
    for (auto each = m_guesses.begin(); each != m_guesses.end(); ++each) {
        const auto &[place, vote] = each.key();
        const QString key = QStringLiteral("%1/%2").arg(place.first).arg(place.second);
        map.insert(vote == Asking::Again ? key + againMark : key, listOf(*each));
    }
    return map;
}

void LessonMemory::setGuesses(const QVariantMap &guesses)
{
    for (auto each = guesses.begin(); each != guesses.end(); ++each) {
        const bool isAgain = each.key().endsWith(againMark);
        const QString key = isAgain ? each.key().chopped(againMark.size()) : each.key();
        const QString lesson = key.section(QLatin1Char('/'), 0, -2);
        const std::size_t step = key.section(QLatin1Char('/'), -1).toUInt();
        m_guesses[{{lesson, step}, isAgain ? Asking::Again : Asking::First}] = guessesFrom(each->toList());
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
