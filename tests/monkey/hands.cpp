#include "tests/monkey/hands.h"

#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>
#include <QWindow>

namespace hilera::test {

void Hands::mouse(QWindow *window, Qt::MouseButton button, int type, Qt::KeyboardModifiers modifiers)
{
    qt_handleMouseEvent(window, m_position, window->mapToGlobal(m_position), m_button, button,
        static_cast<QEvent::Type>(type), modifiers, m_time);
}

void Hands::move(QWindow *window, QPoint position, Qt::KeyboardModifiers modifiers)
{
    m_position = position;
    m_time += 10;
    mouse(window, Qt::NoButton, QEvent::MouseMove, modifiers);
}

void Hands::press(QWindow *window, QPoint position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    m_position = position;
    m_button = button;
    m_time += 1'000; // no double click
    mouse(window, button, QEvent::MouseButtonPress, modifiers);
}

void Hands::release(QWindow *window)
{
    const Qt::MouseButton button = m_button;
    m_button = Qt::NoButton;
    m_time += 10;
    mouse(window, button, QEvent::MouseButtonRelease, {});
}

void Hands::click(
    QWindow *window, QPoint position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, bool isDouble)
{
    const QPointer<QWindow> stillThere(window);
    press(window, position, button, modifiers);
    if (stillThere)
        release(window);
    m_button = Qt::NoButton;
    if (!isDouble || !stillThere)
        return;
    m_button = button;
    m_time += 10;
    mouse(window, button, QEvent::MouseButtonPress, modifiers);
    if (stillThere)
        release(window);
    m_button = Qt::NoButton;
}

void Hands::wheel(QWindow *window, QPoint position, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, window->mapToGlobal(QPointF(position)), {}, angle, m_button, modifiers,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(window, &event);
}

void Hands::key(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    const QPointer<QWindow> window = QGuiApplication::focusWindow();
    if (window)
        qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text);
    if (window)
        qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text);
}

void Hands::type(QChar character)
{
    key(character.toUpper().unicode(), character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, character);
}

void Hands::drop(QWindow *window, QPoint position, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    const QPointer<QWindow> stillThere(window);
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    if (!stillThere)
        return;
    QDropEvent drop(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drop);
}

} // namespace hilera::test
