#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace hilera {

class CodeHighlighter;

// The lesson's idea in Python, to be read and copied, and how to run it.
class PythonView : public QWidget {
    Q_OBJECT

public:
    explicit PythonView(QWidget *parent = nullptr);

    void showExample(const QString &python);
    void setTheme(const Theme &theme);
    // Nobody scrolls for a class: it sees the end, where the idea is, rather than what is imported.
    void setOnStage(bool isOnStage);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPoint();

    bool m_isOnStage = false;
    QPlainTextEdit *m_code;
    CodeHighlighter *m_highlighter;
    QLabel *m_note;
    QToolButton *m_copy;
};

} // namespace hilera
