#pragma once

#include "core/plan/addresses.h"

#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace hilera {

// Checks a document with one address a line, each line as it changes, and marks those that are wrong.
class AddressCheck : public QSyntaxHighlighter {
    Q_OBJECT

public:
    AddressCheck(QTextDocument *document, Network network);

    [[nodiscard]] static bool isWrong(const QTextBlock &block);
    // Why the line is no address; empty if it is one, or is none at all: blank, or a comment.
    [[nodiscard]] QString problemOf(const QTextBlock &block) const;

    struct Summary {
        int addresses = 0;
        int wrongLines = 0;
        QTextBlock firstWrong;
    };
    [[nodiscard]] Summary summary() const;

protected:
    void highlightBlock(const QString &text) override;

private:
    Network m_network;
};

} // namespace hilera
