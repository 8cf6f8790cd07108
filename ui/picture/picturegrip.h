#pragma once

#include "ui/actions/actionbutton.h"

#include <QTemporaryDir>

#include <memory>

class QMimeData;

namespace hilera {

// A button in the corner of a picture, seen while the mouse is over it: a click saves the picture, and a drag
// takes it, as it stands on the screen, to another program: as an image, and as a PNG file. GUI thread.
class PictureGrip : public IconButton {
    Q_OBJECT

public:
    // `save`: the action of a click; there is a picture while it is enabled.
    PictureGrip(QAction *save, QWidget *picture);

    // The file lasts as long as the grip. Without one where the disk refuses it.
    [[nodiscard]] std::unique_ptr<QMimeData> takePicture();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void updateSight();

    QWidget *m_picture;
    QPoint m_pressed;
    QTemporaryDir m_folder;
};

} // namespace hilera
