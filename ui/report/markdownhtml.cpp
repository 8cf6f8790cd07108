#include "ui/report/markdownhtml.h"

#include "ui/picture/markup.h"
#include "ui/widgets/markdowntext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace hilera {

namespace {

bool isOrdered(const QTextList &list)
{
    return list.format().style() <= QTextListFormat::ListDecimal;
}

QByteArray withTag(const char *tag, const QByteArray &content)
{
    return QByteArray("<") + tag + '>' + content + "</" + tag + '>';
}

QByteArray inlineOf(const QTextBlock &block)
{
    QByteArray html;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        QByteArray part = escaped(it.fragment().text().remove(QChar(QChar::ObjectReplacementCharacter)));
        if (format.fontFixedPitch())
            part = withTag("code", part);
        if (format.fontItalic())
            part = withTag("em", part);
        if (format.fontWeight() > QFont::Normal)
            part = withTag("strong", part);
        html += part;
    }
    return html;
}

} // namespace

QByteArray htmlOfMarkdown(const QString &markdown)
{
    QTextDocument document;
    readMarkdown(markdown, document);
    QByteArray html;
    const QTextList *open = nullptr;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextList *list = block.textList();
        if (list != open) {
            if (open)
                html += isOrdered(*open) ? "</ol>\n" : "</ul>\n";
            if (list)
                html += isOrdered(*list) ? "<ol>\n" : "<ul>\n";
            open = list;
        }
        const QByteArray content = inlineOf(block);
        if (!content.isEmpty())
            html += withTag(list ? "li" : "p", content) + '\n';
    }
    if (open)
        html += isOrdered(*open) ? "</ol>\n" : "</ul>\n";
    return html;
}

} // namespace hilera
