#pragma once

#include <QSlider>

namespace hilera {

// A slider that goes to where it is pressed, as those of players do.
class SeekSlider : public QSlider {
    Q_OBJECT

public:
    explicit SeekSlider(QWidget *parent = nullptr);

protected:
    void mousePressEvent(QMouseEvent *event) override;
};

} // namespace hilera
