#pragma once

#include <QWidget>

namespace hilera {

// Covers a window in black, so that everybody looks at the teacher.
class BlankScreen : public QWidget {
    Q_OBJECT

public:
    explicit BlankScreen(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
};

} // namespace hilera
