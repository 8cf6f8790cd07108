#pragma once

#include "ui/widgets/markdowntext.h"

namespace hilera {

// A text, some words of which the glossary explains.
class TermText : public MarkdownText {
    Q_OBJECT

public:
    explicit TermText(QWidget *parent = nullptr);

    // Markdown, and the code of its language; `without`: a term that is not explained in it.
    void showMarkdown(const QString &markdown, const QString &language, const QString &without = {});

Q_SIGNALS:
    // By click, or Enter where the focus is; the place of its word is in coordinates of the viewport.
    void termChosen(const QString &id, const QRect &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void markTerms();
    void sizeCode();
    [[nodiscard]] QRect placeOf(const QString &link) const;
};

} // namespace hilera
