#include "ui/cpphighlighter.h"

#include <QRegularExpression>
#include <QTextCharFormat>

namespace hilera {

void CppHighlighter::setTheme(const Theme &theme)
{
    m_theme = theme;
    rehighlight();
}

void CppHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression tokens(QStringLiteral(
        R"re((?<comment>//.*$)|(?<literal>"[^"]*"|'[^']*')|(?<keyword>\b(?:auto|bool|break|catch|class|)re"
        R"re(co_await|co_return|const|continue|do|else|false|for|if|int|namespace|new|nullptr|return|)re"
        R"re(static|struct|switch|template|this|throw|true|try|typename|using|void|while)\b))re"));
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
