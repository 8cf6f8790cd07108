#include "ui/presenter/blankscreen.h"

#include <QEvent>

namespace hilera {

BlankScreen::BlankScreen(QWidget &window)
    : QWidget(&window)
{
    setObjectName(QStringLiteral("blankScreen"));
    setAccessibleName(tr("Blank screen"));
    setAutoFillBackground(true);
    setPalette(QPalette(Qt::black));
    setGeometry(window.rect());
    window.installEventFilter(this);
    raise();
    show();
}

bool BlankScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void BlankScreen::mousePressEvent([[maybe_unused]] QMouseEvent *event)
{
    deleteLater();
}

} // namespace hilera
