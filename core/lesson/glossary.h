#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

namespace hilera {

struct GlossaryTerm {
    QString id; // the same in every language
    QString name;
    QStringList forms; // as it stands in texts
    QString definition; // Markdown
};

// The words of concurrency in one language. In its file each is a section: "## name {#id}", perhaps a line
// "also: " with further forms of the word, or "only: " with those that texts are searched for instead of the
// name, and what it means.
class Glossary {
public:
    explicit Glossary(const QString &text);

    // The glossary of the program in this language, else in English.
    [[nodiscard]] static const Glossary &of(const QString &language);

    [[nodiscard]] const std::vector<GlossaryTerm> &terms() const { return m_terms; } // as in the file
    [[nodiscard]] const GlossaryTerm *find(const QString &id) const; // nullptr: there is none

    // The Markdown with a link, "[word](glossary:id)", at the first place of each term but `without`. Code,
    // links, headings and bold words, the names of buttons, stay as they are.
    [[nodiscard]] QString linked(const QString &markdown, const QString &without = {}) const;

    // The id in such a link; empty if it is another.
    [[nodiscard]] static QString idOf(const QString &link);

private:
    void addTerm(const QString &heading, const QString &section);
    void prepareSearch();
    [[nodiscard]] const GlossaryTerm *findWord(const QString &word, bool isEmphasised) const;

    std::vector<GlossaryTerm> m_terms;
    QRegularExpression m_places; // what stays as it is, or a word that may be linked
};

} // namespace hilera
