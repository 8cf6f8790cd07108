#include "core/lesson/lessonwords.h"

#include "core/lesson/answers.h"
#include "core/lesson/lessonwording.h"
#include "core/machine/host.h"
#include "core/plan/parameter.h"
#include "core/plan/plantasks.h"
#include "core/record/names.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

const QLatin1String formulaSuffix(":formula");

QString durationOf(const RunPlan &plan)
{
    const auto durations = taskDurations(plan);
    if (!durations || durations->empty())
        return QStringLiteral("?");
    const auto [least, most] = std::ranges::minmax(*durations);
    if (least == most)
        return durationText(least);
    return LessonWording::tr("%1 to %2").arg(durationText(least), durationText(most));
}

// The time between reading the shared counter and writing it.
QString windowOf(const RunPlan &plan)
{
    const auto [least, most] = plan.durations.range();
    const auto text = [&plan](double seconds) {
        return durationText(static_cast<Nanoseconds>(seconds * plan.timeScale * nanosecondsPerSecond));
    };
    return least == most ? text(most) : LessonWording::tr("%1 to %2").arg(text(least), text(most));
}

struct Word {
    const char *name;
    QString (*value)(const RunPlan &plan);
};

// The words besides the parameters of the plan.
constexpr std::array words = {
    Word{"duration", durationOf},
    Word{"window", windowOf},
    Word{"cores", [](const RunPlan &) { return QLocale().toString(thisHost().cores); }},
};

const Word *findWord(const QString &name)
{
    const auto found =
        std::ranges::find_if(words, [&name](const Word &word) { return name == QLatin1String(word.name); });
    return found == words.end() ? nullptr : &*found;
}

// Null if the name is not that of a number.
const Parameter *findNumber(const QString &name)
{
    const Parameter *parameter = findParameter(name);
    return parameter && parameter->isNumber() ? parameter : nullptr;
}

// An infinite time is “?”.
QString numberText(const Parameter &parameter, const RunPlan &plan)
{
    const auto number = parameter.number(plan);
    if (parameter.isWhole())
        return QLocale().toString(static_cast<int>(*number));
    if (parameter.unit == Parameter::Unit::Factor)
        return QLocale().toString(*number);
    const bool isNone = !number || (*number == 0 && !parameter.special);
    return isNone ? QStringLiteral("?") : durationText(parameter.time(plan));
}

QString valueOfWord(const QString &name, const RunPlan &plan)
{
    if (const Word *word = findWord(name))
        return word->value(plan);
    if (const Parameter *parameter = findNumber(name))
        return numberText(*parameter, plan);
    const bool isFormula = name.endsWith(formulaSuffix);
    const auto answer = computedAnswer(isFormula ? name.chopped(formulaSuffix.size()) : name, plan);
    if (!answer)
        return QStringLiteral("?");
    return isFormula ? answer->formula : answerText(answer->value, answer->unit);
}

bool isKnown(const QString &name)
{
    return findWord(name) || findNumber(name)
        || findAnswer(name.endsWith(formulaSuffix) ? name.chopped(formulaSuffix.size()) : name);
}

const QRegularExpression &form()
{
    static const QRegularExpression expression(QStringLiteral("\\{([a-z][a-z_:-]*)\\}"));
    return expression;
}

} // namespace

QString fillWords(const QString &pattern, const RunPlan &plan)
{
    QHash<QString, QString> values; // a text may have a word often, and an answer takes its time
    QString filled;
    qsizetype from = 0;
    for (auto matches = form().globalMatch(pattern); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        if (!values.contains(name))
            values.insert(name, valueOfWord(name, plan));
        filled += pattern.mid(from, match.capturedStart() - from) + values[name];
        from = match.capturedEnd();
    }
    return filled + pattern.mid(from);
}

QString findUnknownWord(const QString &pattern)
{
    for (auto matches = form().globalMatch(pattern); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!isKnown(match.captured(1)))
            return match.captured(0);
    }
    return {};
}

} // namespace hilera
