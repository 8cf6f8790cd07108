#include "core/lesson/lessonwords.h"

#include "core/lesson/answers.h"
#include "core/run/host.h"
#include "core/run/names.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Lesson)
};

const QLatin1String formulaSuffix(":formula");

QString durationOf(const RunPlan &plan)
{
    const auto durations = taskDurations(plan);
    if (!durations || durations->empty())
        return QStringLiteral("?");
    const auto [least, most] = std::ranges::minmax(*durations);
    if (least == most)
        return durationText(least);
    return Text::tr("%1 to %2").arg(durationText(least), durationText(most));
}

// Nobody who is blocked gives up after 0.
QString lockTimeoutOf(const RunPlan &plan)
{
    const double seconds = plan.lockTimeout * plan.timeScale;
    return seconds > 0 ? durationText(static_cast<Nanoseconds>(seconds * nanosecondsPerSecond))
                       : QStringLiteral("?");
}

// What lies between reading the shared counter and writing it.
QString windowOf(const RunPlan &plan)
{
    const auto [least, most] = plan.durations.range();
    const auto text = [&plan](double seconds) {
        return durationText(static_cast<Nanoseconds>(seconds * plan.timeScale * nanosecondsPerSecond));
    };
    return least == most ? text(most) : Text::tr("%1 to %2").arg(text(least), text(most));
}

struct Word {
    const char *name;
    QString (*value)(const RunPlan &plan);
};

template <auto member>
constexpr auto valueOf = [](const RunPlan &plan) { return QLocale().toString(plan.*member); };

// At the pace of the plan; one that is never over is “?”.
template <auto member>
constexpr auto spanOf = [](const RunPlan &plan) {
    if (plan.*member == never)
        return QStringLiteral("?");
    return durationText(static_cast<Nanoseconds>(plan.*member * plan.timeScale * nanosecondsPerSecond));
};

template <auto member>
constexpr auto secondsOf = [](const RunPlan &plan) {
    return durationText(static_cast<Nanoseconds>(plan.*member * nanosecondsPerSecond));
};

constexpr std::array words = {
    Word{"count", valueOf<&RunPlan::count>},
    Word{"duration", durationOf},
    Word{"workers", valueOf<&RunPlan::workers>},
    Word{"processes", valueOf<&RunPlan::processes>},
    Word{"threads", valueOf<&RunPlan::threads>},
    Word{"guards", valueOf<&RunPlan::guards>},
    Word{"queue_size", valueOf<&RunPlan::queueSize>},
    Word{"increments", valueOf<&RunPlan::increments>},
    Word{"window", windowOf},
    Word{"cores", [](const RunPlan &) { return QLocale().toString(thisHost().cores); }},
    Word{"time_scale", valueOf<&RunPlan::timeScale>},
    Word{"polling", spanOf<&RunPlan::polling>},
    Word{"stop_after", spanOf<&RunPlan::stopAfter>},
    Word{"kill_after", spanOf<&RunPlan::killAfter>},
    Word{"switch_interval", secondsOf<&RunPlan::switchInterval>},
    Word{"lock_timeout", lockTimeoutOf},
    Word{"timeout", secondsOf<&RunPlan::timeout>},
};

const Word *findWord(const QString &name)
{
    const auto found =
        std::ranges::find_if(words, [&name](const Word &word) { return name == QLatin1String(word.name); });
    return found == words.end() ? nullptr : &*found;
}

QString valueOfWord(const QString &name, const RunPlan &plan)
{
    if (const Word *word = findWord(name))
        return word->value(plan);
    const bool isFormula = name.endsWith(formulaSuffix);
    const auto answer = computedAnswer(isFormula ? name.chopped(formulaSuffix.size()) : name, plan);
    if (!answer)
        return QStringLiteral("?");
    return isFormula ? answer->formula : answerText(answer->value, answer->unit);
}

bool isKnown(const QString &name)
{
    return findWord(name)
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
