#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;

namespace hilera {

// All keys of the timeline on a card over it. Any key or click closes it.
class HelpCard : public QFrame {
    Q_OBJECT
public:
    HelpCard(const Theme &theme, QWidget *parent);
    // Over the widget, which has the focus again when it closes.
    static void open(const Theme &theme, QWidget *over);

protected:
    bool event(QEvent *event) override; // no key means anything else meanwhile
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
};

} // namespace hilera
