#pragma once

#include "ui/theme/theme.h"

#include <QSyntaxHighlighter>

namespace hilera {

// C++, lightly: keywords, comments, texts.
class CppHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setTheme(const Theme &theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    Theme m_theme = lightTheme();
};

} // namespace hilera
