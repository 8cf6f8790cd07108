#pragma once

#include <QLabel>

namespace hilera {

// A caption that the glossary explains: a click, Enter or Space tells what it means.
class TermLabel : public QLabel {
    Q_OBJECT

public:
    explicit TermLabel(QWidget *parent = nullptr);

    // Empty: it is a label as any other.
    void setTerm(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void explain();
    [[nodiscard]] QRect textRect() const;

    QString m_term;
};

// The line under a word that can be asked for.
void paintTermLine(QPainter &painter, const QRect &text, const QColor &color);

} // namespace hilera
