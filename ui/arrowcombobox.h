#pragma once

#include <QComboBox>

namespace hilera {

// A combo box that draws its arrow in the colour of its text: style sheets take one from an image only.
class ArrowComboBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hilera
