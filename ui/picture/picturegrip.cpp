#include "ui/picture/picturegrip.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace hilera {

namespace {

constexpr int cornerGap = 4; // pixels
constexpr int previewWidth = 240; // pixels, of what hangs on the pointer

} // namespace

PictureGrip::PictureGrip(QAction *save, QWidget *picture)
    : IconButton("pictureGrip", save, picture)
    , m_picture(picture)
{
    setFocusPolicy(Qt::NoFocus); // the menu does the same by keys
    connect(save, &QAction::changed, this, &PictureGrip::updateSight);
    picture->installEventFilter(this);
    updateSight();
}

std::unique_ptr<QMimeData> PictureGrip::takePicture()
{
    hide(); // it is no part of the picture
    const QPixmap picture = m_picture->grab();
    updateSight();
    auto taken = std::make_unique<QMimeData>();
    taken->setImageData(picture.toImage());
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss"));
    const QString file = m_folder.filePath(QStringLiteral("Hilera %1.png").arg(time));
    if (m_folder.isValid() && picture.save(file))
        taken->setUrls({QUrl::fromLocalFile(file)});
    return taken;
}

bool PictureGrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave || event->type() == QEvent::Resize)
        updateSight();
    return QObject::eventFilter(watched, event);
}

void PictureGrip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    IconButton::mousePressEvent(event);
}

void PictureGrip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint way = event->position().toPoint() - m_pressed;
    if (!isDown() || way.manhattanLength() < QApplication::startDragDistance()) {
        IconButton::mouseMoveEvent(event);
        return;
    }
    setDown(false); // it is no click any more
    auto *drag = new QDrag(this);
    drag->setMimeData(takePicture().release());
    const auto picture = qvariant_cast<QImage>(drag->mimeData()->imageData());
    drag->setPixmap(QPixmap::fromImage(picture.scaledToWidth(previewWidth, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

void PictureGrip::updateSight()
{
    resize(sizeHint());
    move(m_picture->rect().bottomRight() - rect().bottomRight() - QPoint(cornerGap, cornerGap));
    setVisible(isEnabled() && m_picture->underMouse());
}

} // namespace hilera
