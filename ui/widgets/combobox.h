#pragma once

#include <QComboBox>

namespace hilera {

// A combo box whose letters choose an entry, those too that are keys of the window.
class ComboBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace hilera
