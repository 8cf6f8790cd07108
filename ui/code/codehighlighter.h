#pragma once

#include "ui/theme/theme.h"

#include <QSyntaxHighlighter>

namespace hilera {

// Code, lightly: keywords, comments, texts.
class CodeHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    enum class Code { Cpp, Python };

    CodeHighlighter(Code code, QTextDocument *document);

    void setCode(Code code); // before the text is there
    void setTheme(const Theme &theme);

protected:
    void highlightBlock(const QString &text) override;

private:
    Code m_code;
    Theme m_theme = lightTheme();
};

} // namespace hilera
