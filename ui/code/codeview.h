#pragma once

#include "ui/theme/theme.h"

#include <QMap>
#include <QPlainTextEdit>

namespace hilera {

class CodeHighlighter;
struct ShownSource;

// Source with its line numbers, and a dot on each line where workers are, with their number: "×8".
class CodeView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    void showSource(const ShownSource &source); // of C++
    void showPython(const QString &source);
    void setWorkers(const QMap<int, int> &workersByLine);
    [[nodiscard]] const QMap<int, int> &workers() const { return m_workers; }
    // Of what is chosen in the timeline, or was clicked here; 0: none.
    void lightLine(int line);
    [[nodiscard]] int litLine() const { return m_litLine; }
    [[nodiscard]] int firstLine() const { return m_firstLine; } // of the file
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void lineClicked(int line);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeSource(const QString &text, int firstLine);
    void paintMargin(QWidget &margin);
    void paintWorkers(QPainter &painter, const QRectF &row, int workers) const;
    void layOutMargin();
    void highlightLines();
    void choose(const QPoint &position);

    int m_firstLine = 1;
    QMap<int, int> m_workers;
    int m_litLine = 0;
    int m_mostWorkers = 1; // on a line
    Theme m_theme = lightTheme();
    CodeHighlighter *m_highlighter;
    QWidget *m_margin = nullptr;
};

} // namespace hilera
