#pragma once

#include "core/plan/runplan.h"
#include "ui/widgets/field.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace hilera {

// The knobs of tasks on the network: which one, and which addresses.
class NetworkKnobs : public QWidget {
    Q_OBJECT

public:
    explicit NetworkKnobs(QWidget *parent = nullptr);

    void showPlan(const RunPlan &plan);
    [[nodiscard]] Network network() const;
    // From left to right.
    [[nodiscard]] QList<QWidget *> editors() const;

Q_SIGNALS:
    void networkChosen();
    void addressesRequested(); // to be edited

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    qsizetype m_addressCount = 0;
    bool m_isPreset = true;
    QComboBox *m_network;
    QPushButton *m_addresses;
    Field m_networkField;
    Field m_addressesField;
};

} // namespace hilera
