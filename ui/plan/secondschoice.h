#pragma once

#include "ui/widgets/combobox.h"

#include <vector>

namespace hilera {

// One of a few numbers of seconds, or never; another one that is set is added.
class SecondsChoice : public ComboBox {
    Q_OBJECT

public:
    SecondsChoice(std::vector<double> usual, QWidget *parent);

    void setSeconds(double seconds);
    [[nodiscard]] double seconds() const;
    // Those between the two, zero, never, and the one that is chosen.
    void setRange(double least, double most);
    // In the language of the program; `zero` is what stands for 0.
    void setTexts(const QString &zero, const QString &never);

private:
    void fill(double chosen);
    [[nodiscard]] QString textOf(double seconds) const;

    std::vector<double> m_usual;
    std::vector<double> m_shown;
    double m_least = 0;
    double m_most = 0;
    QString m_zero;
    QString m_never;
};

} // namespace hilera
