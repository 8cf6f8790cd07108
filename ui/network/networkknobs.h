#pragma once

#include "core/lesson/lessonstep.h"
#include "ui/field.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;

namespace hilera {

// The knobs of tasks on the network: which one, which addresses, and how long a task may take.
class NetworkKnobs : public QWidget {
    Q_OBJECT

public:
    explicit NetworkKnobs(QWidget *parent = nullptr);

    void showPlan(const RunPlan &plan);
    [[nodiscard]] Network network() const;
    [[nodiscard]] double timeout() const;
    [[nodiscard]] const Field &timeoutField() const { return m_timeoutField; }
    // To the lesson's range, but for what stands there; null: freely.
    void limitTimeout(const LessonKnob *knob);
    // From left to right.
    [[nodiscard]] QList<QWidget *> editors() const;

Q_SIGNALS:
    void networkChosen();
    void addressesRequested(); // to be edited
    void timeoutChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    qsizetype m_addressCount = 0;
    bool m_isPreset = true;
    QComboBox *m_network;
    QPushButton *m_addresses;
    QDoubleSpinBox *m_timeout;
    Field m_networkField;
    Field m_addressesField;
    Field m_timeoutField;
};

} // namespace hilera
