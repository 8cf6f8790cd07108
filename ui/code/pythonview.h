#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace hilera {

class CodeHighlighter;
class PythonEdit;

// The lesson's idea in Python, to be read, changed and run.
class PythonView : public QWidget {
    Q_OBJECT

public:
    explicit PythonView(QWidget *parent = nullptr);

    void showExample(const QString &python);
    bool run(); // false: there is none
    void undo(); // what was changed
    void setTheme(const Theme &theme);
    // Nobody scrolls for a class: it sees the end, where the idea is, rather than what is imported.
    void setOnStage(bool isOnStage);

Q_SIGNALS:
    void runRequested(const QString &python);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPoint();
    void showChange();

    bool m_isOnStage = false;
    QString m_example; // as the lesson has it
    PythonEdit *m_code;
    CodeHighlighter *m_highlighter;
    QLabel *m_problem; // that a text is too long
    QLabel *m_note;
    QToolButton *m_undo;
    QToolButton *m_copy;
    QToolButton *m_run;
};

} // namespace hilera
