#pragma once

#include <QTextBrowser>

namespace hilera {

// A text in Markdown that others wrote: shows nothing but the text itself. HTML in it is text, pictures are
// left out, and no file is read. A click on a link to the web asks whether to open it; other links lead
// nowhere.
class MarkdownText : public QTextBrowser {
    Q_OBJECT

public:
    explicit MarkdownText(QWidget *parent = nullptr);

    void showMarkdown(const QString &markdown);

    QVariant loadResource(int type, const QUrl &name) override;
};

// Without HTML, which could name files and addresses.
void readMarkdown(const QString &markdown, QTextDocument &document);

} // namespace hilera
