#include "core/lesson/glossary.h"

#include "core/lesson/lessonfiles.h"
#include "core/text/language.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace hilera {

namespace {

const QLatin1String scheme("glossary:");

// Fenced code, headings, indented code, code spans, links, autolinks and HTML, addresses, bold, escapes.
constexpr auto untouched =
    R"((?:^ {0,3}(?<fence>```+|~~~+)(?s:.*?)(?:^ {0,3}\k<fence>|\z)|^ {0,3}#.*$|^(?: {4}|\t).*$)"
    R"(|(?<ticks>`+)(?s:.*?)(?<!`)\k<ticks>(?!`)|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?)"
    R"(|<[^>\s][^>]*>|\bhttps?://\S+|\*\*(?s:.*?)\*\*|__(?s:.*?)__|\\.))";

// Emphasised text without its marks.
constexpr auto emphasised =
    R"((?<![\w*])(?<mark>[*_])(?<inner>[^\s*_](?:[^*_\n]|\n(?!\n))*)\k<mark>(?![\w*]))";

QString folded(const QString &word)
{
    return word.simplified().toCaseFolded();
}

QStringList listed(const QString &line)
{
    QStringList words = line.mid(line.indexOf(QLatin1Char(':')) + 1).split(QLatin1Char(','));
    for (QString &word : words)
        word = word.simplified();
    return words;
}

Glossary load(const QString &language)
{
    const Result<QString> text = readTextFile(QStringLiteral(":/resources/glossary/%1.md").arg(language));
    return Glossary(text ? *text : QString());
}

} // namespace

Glossary::Glossary(const QString &text)
{
    static const QRegularExpression heading(QStringLiteral("^## (.+)$"), QRegularExpression::MultilineOption);
    QRegularExpressionMatch match = heading.match(text);
    while (match.hasMatch()) {
        const QRegularExpressionMatch next = heading.match(text, match.capturedEnd());
        const qsizetype end = next.hasMatch() ? next.capturedStart() : text.size();
        addTerm(match.captured(1), text.mid(match.capturedEnd(), end - match.capturedEnd()).trimmed());
        match = next;
    }
    prepareSearch();
}

const Glossary &Glossary::of(const QString &language)
{
    static const std::map<QString, Glossary> all = [] {
        std::map<QString, Glossary> loaded;
        for (const QString &code : Language::codes())
            loaded.emplace(code, load(code));
        return loaded;
    }();
    const auto found = all.find(language);
    return found == all.end() ? all.at(QStringLiteral("en")) : found->second;
}

void Glossary::addTerm(const QString &heading, const QString &section)
{
    static const QRegularExpression parts(QStringLiteral("^(.+?)\\s*\\{#([a-z-]+)\\}\\s*$"));
    const QRegularExpressionMatch match = parts.match(heading);
    GlossaryTerm term{match.captured(2), match.captured(1), {match.captured(1)}, section};
    const QString firstLine = section.section(QLatin1Char('\n'), 0, 0);
    const bool replaces = firstLine.startsWith(QLatin1String("only:"));
    if (replaces)
        term.forms.clear();
    if (replaces || firstLine.startsWith(QLatin1String("also:"))) {
        term.forms += listed(firstLine);
        term.definition = section.mid(firstLine.size()).trimmed();
    }
    m_terms.push_back(term);
}

void Glossary::prepareSearch()
{
    QStringList forms;
    for (const GlossaryTerm &term : m_terms)
        forms += term.forms;
    std::ranges::stable_sort(forms, std::greater(), &QString::size);
    for (QString &form : forms) {
        form = QRegularExpression::escape(form);
        form.replace(QLatin1String("\\ "), QLatin1String("\\s+")); // it may go over the end of a line
    }
    const QString words =
        QStringLiteral("(?<![\\w-])(?<word>%1)(?![\\w]|-\\w)").arg(forms.join(QLatin1Char('|')));
    m_places = QRegularExpression(
        QLatin1String(untouched) + QLatin1Char('|') + QLatin1String(emphasised) + QLatin1Char('|') + words,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
            | QRegularExpression::UseUnicodePropertiesOption);
}

const GlossaryTerm *Glossary::find(const QString &id) const
{
    const auto found = std::ranges::find(m_terms, id, &GlossaryTerm::id);
    return found == m_terms.end() ? nullptr : &*found;
}

// Emphasised text is meant as a term, so its name matches too.
const GlossaryTerm *Glossary::findWord(const QString &word, bool isEmphasised) const
{
    const auto found = std::ranges::find_if(m_terms, [&word, isEmphasised](const GlossaryTerm &term) {
        return std::ranges::find(term.forms, folded(word), folded) != term.forms.end()
            || (isEmphasised && folded(term.name) == folded(word));
    });
    return found == m_terms.end() ? nullptr : &*found;
}

QString Glossary::linked(const QString &markdown, const QString &without) const
{
    if (m_terms.empty())
        return markdown;
    const QString text = markdown.normalized(QString::NormalizationForm_C);
    QString result;
    QSet<QString> known{without};
    qsizetype done = 0;
    for (auto places = m_places.globalMatch(text); places.hasNext();) {
        const QRegularExpressionMatch place = places.next();
        const bool isEmphasised = place.hasCaptured(QStringLiteral("inner"));
        const QString group = isEmphasised ? QStringLiteral("inner") : QStringLiteral("word");
        const QString word = place.captured(group);
        const GlossaryTerm *term = word.isEmpty() ? nullptr : findWord(word, isEmphasised);
        if (!term || known.contains(term->id))
            continue;
        known.insert(term->id);
        const qsizetype start = place.capturedStart(group);
        result += text.mid(done, start - done) + QStringLiteral("[%1](%2%3)").arg(word, scheme, term->id);
        done = place.capturedEnd(group);
    }
    return result + text.mid(done);
}

QString Glossary::idOf(const QString &link)
{
    return link.startsWith(scheme) ? link.mid(scheme.size()) : QString();
}

} // namespace hilera
