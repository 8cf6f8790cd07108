#pragma once

#include "core/plan/runplan.h"
#include "ui/widgets/field.h"

#include <QObject>

class QComboBox;

namespace hilera {

// In which of the ways of their kind the tasks are done. Shown where the kind has several.
class ModeField : public QObject {
    Q_OBJECT

public:
    explicit ModeField(QWidget *parent);

    [[nodiscard]] const Field &field() const { return m_field; }
    void showPlan(const RunPlan &plan);
    // Into what is shown of the plan.
    void readInto(RunPlan &plan) const;

Q_SIGNALS:
    void changed();

private:
    QString m_task;
    QComboBox *m_mode;
    Field m_field;
};

} // namespace hilera
