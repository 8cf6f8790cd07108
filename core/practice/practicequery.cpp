#include "core/practice/practicequery.h"

#include "core/practice/practicelimits.h"
#include "core/practice/practicesitetext.h"

#include <QUrlQuery>

namespace hilera {

PracticeQuery::PracticeQuery(const QString &query)
    : m_items(QUrlQuery(query).queryItems(QUrl::FullyDecoded))
{
}

std::optional<QString> PracticeQuery::find(const char *name) const
{
    for (const auto &[key, value] : m_items) {
        if (key == QLatin1String(name))
            return value;
    }
    return {};
}

std::optional<QString> PracticeQuery::take(const char *name)
{
    if (!m_known.contains(QLatin1String(name)))
        m_known.append(QLatin1String(name));
    return find(name);
}

double PracticeQuery::number(const char *name, double fallback, double least, double most)
{
    const std::optional<QString> text = take(name);
    if (!text)
        return fallback;
    bool isNumber = false;
    const double value = text->toDouble(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuseRange(name, *text, least, most);
    return fallback;
}

qint64 PracticeQuery::wholeNumber(const char *name, qint64 fallback, qint64 least, qint64 most)
{
    const std::optional<QString> text = take(name);
    if (!text)
        return fallback;
    bool isNumber = false;
    const qint64 value = text->toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    refuseRange(name, *text, static_cast<double>(least), static_cast<double>(most));
    return fallback;
}

QString PracticeQuery::text(const char *name, const QString &fallback)
{
    return take(name).value_or(fallback);
}

void PracticeQuery::refuse(const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = sentence;
}

void PracticeQuery::refuseRange(const char *name, const QString &value, double least, double most)
{
    refuse(PracticeSiteText::tr("“%1=%2” can’t be: choose a number from %3 to %4.")
               .arg(QLatin1String(name), value.left(practicelimits::shownLength),
                   QString::number(least, 'f', 0), QString::number(most, 'f', 0)));
}

std::optional<Error> PracticeQuery::problem() const
{
    QStringList seen;
    for (const auto &[name, value] : m_items) {
        const QString shown = name.left(practicelimits::shownLength);
        if (!m_known.contains(name)) {
            return Error{m_known.isEmpty()
                    ? PracticeSiteText::tr("Nothing can be set here: leave “?%1” away.").arg(shown)
                    : PracticeSiteText::tr("“%1” is nothing that can be set here: there is %2.")
                          .arg(shown, m_known.join(QStringLiteral(", ")))};
        }
        if (seen.contains(name))
            return Error{PracticeSiteText::tr("“%1” is set twice: set it once.").arg(shown)};
        seen.append(name);
    }
    return m_problem.isEmpty() ? std::nullopt : std::optional(Error{m_problem});
}

} // namespace hilera
