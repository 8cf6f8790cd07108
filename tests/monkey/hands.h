#pragma once

#include <QPoint>
#include <QString>

class QWindow;

namespace hilera::test {

// Gives a window what the window system would give it, so that modal dialogs, grabs and shortcuts have their
// say.
class Hands {
public:
    void move(QWindow *window, QPoint position, Qt::KeyboardModifiers modifiers = {});
    void press(
        QWindow *window, QPoint position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers = {});
    void release(QWindow *window);
    void click(QWindow *window, QPoint position, Qt::MouseButton button = Qt::LeftButton,
        Qt::KeyboardModifiers modifiers = {}, bool isDouble = false);
    void wheel(QWindow *window, QPoint position, QPoint angle, Qt::KeyboardModifiers modifiers);
    void key(int key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {});
    void type(QChar character);
    static void drop(QWindow *window, QPoint position, const QStringList &files);

    [[nodiscard]] bool holdsButton() const { return m_button != Qt::NoButton; }

private:
    void mouse(QWindow *window, Qt::MouseButton button, int type, Qt::KeyboardModifiers modifiers);

    Qt::MouseButton m_button = Qt::NoButton; // that is pressed
    QPoint m_position;
    int m_time = 1'000; // ms, of the next event
};

} // namespace hilera::test
