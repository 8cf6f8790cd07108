#pragma once

#include <QComboBox>

namespace hilera {

// A combo box that draws its arrow in the colour of its text: style sheets take one from an image only.
// Letters choose an entry, those too that are keys of the window.
class ArrowComboBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hilera
