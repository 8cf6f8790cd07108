#include "ui/code/codehighlighter.h"

#include <QRegularExpression>
#include <QTextCharFormat>

namespace hilera {

namespace {

const QRegularExpression &cppTokens()
{
    static const QRegularExpression tokens(QStringLiteral(
        R"re((?<comment>//.*$)|(?<literal>"[^"]*"|'[^']*')|(?<keyword>\b(?:auto|bool|break|catch|class|)re"
        R"re(co_await|co_return|const|continue|do|else|false|for|if|int|namespace|new|nullptr|return|)re"
        R"re(static|struct|switch|template|this|throw|true|try|typename|using|void|while)\b))re"));
    return tokens;
}

const QRegularExpression &pythonTokens()
{
    static const QRegularExpression tokens(QStringLiteral(
        R"re((?<comment>#.*$)|(?<literal>"[^"]*"|'[^']*')|(?<keyword>\b(?:and|as|async|await|break|class|)re"
        R"re(continue|def|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|)re"
        R"re(nonlocal|not|or|pass|raise|return|True|try|while|with|yield)\b))re"));
    return tokens;
}

} // namespace

CodeHighlighter::CodeHighlighter(Code code, QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_code(code)
{
}

void CodeHighlighter::setCode(Code code)
{
    m_code = code;
}

void CodeHighlighter::setTheme(const Theme &theme)
{
    m_theme = theme;
    rehighlight();
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    const QRegularExpression &tokens = m_code == Code::Python ? pythonTokens() : cppTokens();
    QTextCharFormat keyword;
    keyword.setForeground(m_theme.accent);
    QTextCharFormat comment;
    comment.setForeground(m_theme.mutedText);
    comment.setFontItalic(true);
    QTextCharFormat literal;
    literal.setForeground(m_theme.failure);

    auto matches = tokens.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QTextCharFormat &format = match.hasCaptured(QStringLiteral("comment")) ? comment
            : match.hasCaptured(QStringLiteral("keyword"))                           ? keyword
                                                                                     : literal;
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()), format);
    }
}

} // namespace hilera
