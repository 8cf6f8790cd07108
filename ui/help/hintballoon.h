#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace hilera {

// A sentence with an arrow to a part of the window, which stays usable.
class HintBalloon : public QFrame {
    Q_OBJECT

public:
    explicit HintBalloon(QWidget *window);

    // At the widget's edge, with its arrow where `pointsAt` is along it.
    void showAt(QWidget *widget, const QWidget *pointsAt);
    // The number of the hint from 1, and how many there are.
    void setTexts(const QString &text, int number, int count);
    void focusNext();

Q_SIGNALS:
    void nextRequested();
    void skipRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitText();
    void place();

    QPointer<QWidget> m_widget;
    QPointer<const QWidget> m_pointsAt;
    int m_arrow = 0; // its tip, from the left
    bool m_isBelow = true; // the widget
    QLabel *m_text;
    QLabel *m_place;
    QPushButton *m_skip;
    QPushButton *m_next;
};

} // namespace hilera
