#pragma once

#include <QLabel>

namespace hilera {

// A line of text, cut short where there is no room; the whole is in its tool tip.
class ElidingLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hilera
