#include "ui/glossary/termtext.h"

#include "core/lesson/glossary.h"

#include <QEvent>
#include <QTextBlock>

namespace hilera {

namespace {

bool isLink(const QTextCharFormat &format)
{
    return format.isAnchor();
}

bool isCode(const QTextCharFormat &format)
{
    return format.fontFixedPitch();
}

// Calls it with a cursor that has selected the fragment, for each of this kind.
template <typename Function>
void forEach(QTextDocument &document, bool (*isWanted)(const QTextCharFormat &), const Function &function)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QList<QTextFragment> wanted; // first: a changed format changes the fragments
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (isWanted(it.fragment().charFormat()))
                wanted.append(it.fragment());
        }
        for (const QTextFragment &fragment : wanted) {
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            function(cursor);
        }
    }
}

} // namespace

TermText::TermText(QWidget *parent)
    : MarkdownText(parent)
{
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QString link = url.toString();
        if (const QString id = Glossary::idOf(link); !id.isEmpty())
            Q_EMIT termChosen(id, placeOf(link));
    });
}

void TermText::showMarkdown(const QString &markdown, const QString &language, const QString &without)
{
    MarkdownText::showMarkdown(Glossary::of(language).linked(markdown, without));
    markTerms();
    sizeCode();
}

// As large as the text around it, whatever its scale.
void TermText::sizeCode()
{
    forEach(*document(), isCode, [](QTextCursor &cursor) {
        QTextCharFormat format = cursor.charFormat();
        format.clearProperty(QTextFormat::FontPointSize);
        format.clearProperty(QTextFormat::FontPixelSize);
        cursor.setCharFormat(format);
    });
}

// Like the text around it, but for a dotted line.
void TermText::markTerms()
{
    const QColor accent = palette().color(QPalette::Link);
    forEach(*document(), isLink, [&accent](QTextCursor &cursor) {
        QTextCharFormat format = cursor.charFormat();
        if (Glossary::idOf(format.anchorHref()).isEmpty())
            return;
        format.clearForeground();
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(accent);
        cursor.setCharFormat(format);
    });
}

QRect TermText::placeOf(const QString &link) const
{
    QRect place;
    forEach(*document(), isLink, [this, &link, &place](QTextCursor &cursor) {
        if (cursor.charFormat().anchorHref() != link)
            return;
        QTextCursor start = cursor;
        start.setPosition(cursor.selectionStart());
        const QRect from = cursorRect(start);
        const QRect to = cursorRect(cursor);
        place = from.top() == to.top() ? from.united(to) : from;
    });
    return place;
}

void TermText::changeEvent(QEvent *event)
{
    MarkdownText::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markTerms();
}

} // namespace hilera
