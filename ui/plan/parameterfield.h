#pragma once

#include "core/lesson/lessonstep.h"
#include "core/plan/parameter.h"
#include "ui/widgets/field.h"

#include <QObject>

#include <variant>

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace hilera {

class SecondsChoice;

// The editor of a parameter that is a number or a truth, as its row in the table says.
class ParameterField : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static bool canEdit(const Parameter &parameter);
    ParameterField(const Parameter &parameter, QWidget *parent);

    [[nodiscard]] const Parameter &parameter() const { return m_parameter; }
    [[nodiscard]] const Field &field() const { return m_field; }

    // Any value, whatever the lesson lets one choose.
    void showPlan(const RunPlan &plan);
    // Puts what is chosen into the plan.
    void readInto(RunPlan &plan) const;
    // To the lesson's range, but for what stands there; null: freely.
    void limit(const LessonKnob *knob);
    void retranslate(const QString &help);

Q_SIGNALS:
    void changed();

private:
    using Editor = std::variant<QSpinBox *, QDoubleSpinBox *, SecondsChoice *, QCheckBox *>;
    [[nodiscard]] Editor makeEditor(QWidget *parent);
    void setRange(double least, double most);

    const Parameter &m_parameter;
    Editor m_editor;
    Field m_field;
};

} // namespace hilera
