#include "core/text/shellwords.h"

#include <QCoreApplication>

namespace hilera {

namespace {

struct ShellWordsText {
    Q_DECLARE_TR_FUNCTIONS(ShellWords)
};

constexpr QChar backslash = u'\\';

} // namespace

Result<QStringList> shellWords(const QString &line)
{
    QStringList words;
    QString word;
    bool isWord = false; // even if it is empty: ""
    QChar quote; // null: none
    bool isEscaped = false;
    for (const QChar letter : line) {
        if (isEscaped) {
            if (quote == u'"' && letter != u'"' && letter != backslash)
                word += backslash;
            word += letter;
            isEscaped = false;
        } else if (letter == backslash && quote != u'\'') {
            isEscaped = isWord = true;
        } else if (!quote.isNull()) {
            if (letter == quote)
                quote = QChar();
            else
                word += letter;
        } else if (letter == u'"' || letter == u'\'') {
            quote = letter;
            isWord = true;
        } else if (letter.isSpace()) {
            if (isWord)
                words.append(word);
            word.clear();
            isWord = false;
        } else {
            word += letter;
            isWord = true;
        }
    }
    if (!quote.isNull())
        return Error{
            ShellWordsText::tr("The arguments have a %1 without its partner: add it, or put a \\ before it.")
                .arg(quote)};
    if (isEscaped)
        return Error{
            ShellWordsText::tr("The arguments end with a \\, which stands for nothing there: double it.")};
    if (isWord)
        words.append(word);
    return words;
}

} // namespace hilera
