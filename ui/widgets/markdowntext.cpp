#include "ui/widgets/markdowntext.h"

#include "ui/widgets/linkquestion.h"

#include <QImage>

namespace hilera {

MarkdownText::MarkdownText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
            askToOpen(url, this);
    });
}

void MarkdownText::showMarkdown(const QString &markdown)
{
    readMarkdown(markdown, *document());
    moveCursor(QTextCursor::Start);
}

// Where there is no picture, Qt would look for a file of its name.
QVariant MarkdownText::loadResource([[maybe_unused]] int type, [[maybe_unused]] const QUrl &name)
{
    static const QImage nothing = [] {
        QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        return image;
    }();
    return nothing;
}

void readMarkdown(const QString &markdown, QTextDocument &document)
{
    document.setMarkdown(markdown,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
            | QTextDocument::MarkdownNoHTML);
}

} // namespace hilera
