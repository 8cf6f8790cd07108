#pragma once

#include <QDoubleSpinBox>

namespace hilera {

// A number with decimals, no more of them than it needs; takes a comma for a decimal point, whatever the
// language.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    using QDoubleSpinBox::QDoubleSpinBox;

    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString &text) const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
};

} // namespace hilera
