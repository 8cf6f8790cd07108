#include "ui/plan/parameterfield.h"

#include "ui/plan/secondschoice.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/numberbox.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace hilera {

namespace {

template <typename... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions> Overloaded(Functions...) -> Overloaded<Functions...>; // Clang 16 asks for it

// "timeScale" for "time_scale"
QByteArray objectNameFor(const char *id)
{
    QByteArray name;
    for (const QByteArray &word : QByteArray(id).split('_'))
        name += name.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return name;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Parameter", text);
}

} // namespace

bool ParameterField::canEdit(const Parameter &parameter)
{
    return parameter.isNumber() || std::holds_alternative<bool RunPlan::*>(parameter.field);
}

ParameterField::ParameterField(const Parameter &parameter, QWidget *parent)
    : QObject(parent)
    , m_parameter(parameter)
    , m_editor(makeEditor(parent))
    , m_field(std::visit(
          [&](QWidget *editor) { return makeField(editor, objectNameFor(parameter.id).constData(), parent); },
          m_editor))
{
}

ParameterField::Editor ParameterField::makeEditor(QWidget *parent)
{
    if (m_parameter.isWhole()) {
        QSpinBox *box = makeNumberBox(static_cast<int>(m_parameter.range.most), parent);
        connect(box, &QSpinBox::valueChanged, this, &ParameterField::changed);
        return box;
    }
    if (!m_parameter.isNumber()) {
        auto *box = new QCheckBox(parent);
        connect(box, &QCheckBox::toggled, this, &ParameterField::changed);
        return box;
    }
    if (!m_parameter.choices.empty()) {
        const auto choices = m_parameter.choices;
        auto *choice = new SecondsChoice({choices.begin(), choices.end()}, parent);
        connect(choice, &QComboBox::currentIndexChanged, this, &ParameterField::changed);
        return choice;
    }
    auto *box = new NumberBox(parent);
    box->setDecimals(3);
    box->setSingleStep(m_parameter.step);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    setMinimumWidthFor(box, QStringLiteral("0.005"), 20);
    connect(box, &QDoubleSpinBox::valueChanged, this, &ParameterField::changed);
    return box;
}

void ParameterField::showPlan(const RunPlan &plan)
{
    const QSignalBlocker blocker(m_field.editor);
    const Parameter::Range range = m_parameter.knobRange();
    setRange(range.least, range.most);
    std::visit(
        Overloaded{
            [&](QSpinBox *box) { box->setValue(plan.*std::get<int RunPlan::*>(m_parameter.field)); },
            [&](QDoubleSpinBox *box) { box->setValue(plan.*std::get<double RunPlan::*>(m_parameter.field)); },
            [&](SecondsChoice *choice) {
                choice->setSeconds(plan.*std::get<double RunPlan::*>(m_parameter.field));
            },
            [&](QCheckBox *box) { box->setChecked(plan.*std::get<bool RunPlan::*>(m_parameter.field)); },
        },
        m_editor);
}

void ParameterField::readInto(RunPlan &plan) const
{
    std::visit(
        Overloaded{
            [&](QSpinBox *box) { plan.*std::get<int RunPlan::*>(m_parameter.field) = box->value(); },
            [&](QDoubleSpinBox *box) { plan.*std::get<double RunPlan::*>(m_parameter.field) = box->value(); },
            [&](SecondsChoice *choice) {
                plan.*std::get<double RunPlan::*>(m_parameter.field) = choice->seconds();
            },
            [&](QCheckBox *box) { plan.*std::get<bool RunPlan::*>(m_parameter.field) = box->isChecked(); },
        },
        m_editor);
}

void ParameterField::limit(const LessonKnob *knob)
{
    const QSignalBlocker blocker(m_field.editor);
    Parameter::Range range = m_parameter.knobRange();
    if (knob) {
        RunPlan shown;
        readInto(shown);
        const double value = m_parameter.number(shown).value_or(never);
        range = {std::min(knob->least, value), value == never ? knob->most : std::max(knob->most, value)};
    }
    setRange(range.least, range.most);
}

void ParameterField::setRange(double least, double most)
{
    std::visit(Overloaded{
                   [&](QSpinBox *box) { box->setRange(static_cast<int>(least), static_cast<int>(most)); },
                   [&](QDoubleSpinBox *box) { box->setRange(least, most); },
                   [&](SecondsChoice *choice) { choice->setRange(least, most); },
                   [](QCheckBox *) {},
               },
        m_editor);
}

void ParameterField::retranslate(const QString &help)
{
    const QString special = m_parameter.special ? translated(m_parameter.special) : QString();
    std::visit(Overloaded{
                   [&](QSpinBox *box) {
                       box->setSpecialValueText(box->minimum() == 0 ? special : QString());
                       if (!special.isEmpty())
                           setMinimumWidthFor(box, special, 20);
                   },
                   [](QDoubleSpinBox *) {},
                   [&](SecondsChoice *choice) { choice->setTexts(special, tr("never")); },
                   [&](QCheckBox *box) { box->setText(special); },
               },
        m_editor);
    m_field.setTexts(translated(m_parameter.caption), help);
}

} // namespace hilera
