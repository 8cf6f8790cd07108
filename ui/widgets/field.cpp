#include "ui/widgets/field.h"

#include "ui/theme/textsize.h"
#include "ui/widgets/plaintexts.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStatusTipEvent>
#include <QVBoxLayout>

#include <utility>

namespace hilera {

namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(Field)
};

QString rangeOf(const QAbstractSpinBox &box)
{
    if (const auto *whole = qobject_cast<const QSpinBox *>(&box))
        return FieldText::tr("a whole number from %L1 to %L2").arg(whole->minimum()).arg(whole->maximum());
    const auto *number = qobject_cast<const QDoubleSpinBox *>(&box);
    return number ? FieldText::tr("a number from %L1 to %L2").arg(number->minimum()).arg(number->maximum())
                  : QString();
}

constexpr int longestNumber = 40; // characters

// A box takes no key that would lead beyond its range, nor a letter, and gives up what is less when it is
// left: says what it takes, until something else is typed.
class RangeTeller : public QObject {
public:
    RangeTeller(QAbstractSpinBox *box, QLineEdit *edit)
        : QObject(box)
        , m_box(box)
    {
        connect(edit, &QLineEdit::inputRejected, this, &RangeTeller::tell);
        connect(edit, &QLineEdit::textEdited, this, [this, edit](const QString &text) {
            m_isGivenUp = !text.isEmpty() && !edit->hasAcceptableInput();
            tellProblem(m_box, {});
        });
        connect(box, &QAbstractSpinBox::editingFinished, this, [this] {
            if (std::exchange(m_isGivenUp, false))
                tell();
        });
    }

private:
    void tell()
    {
        const QString problem = FieldText::tr("%1: %2. What you typed was not taken.")
                                    .arg(m_box->accessibleName(), rangeOf(*m_box));
        tellProblem(m_box, problem);
        showToolTip(m_box->mapToGlobal(QPoint(0, m_box->height())), problem, m_box);
    }

    QAbstractSpinBox *m_box;
    bool m_isGivenUp = false; // what is typed, when the box is left
};

void limitText(QLineEdit *edit)
{
    if (auto *box = qobject_cast<QAbstractSpinBox *>(edit->parentWidget())) {
        edit->setMaxLength(longestNumber);
        new RangeTeller(box, edit);
        return;
    }
    edit->setMaxLength(longestText);
    QObject::connect(edit, &QLineEdit::inputRejected, edit, [edit] {
        if (edit->text().size() < edit->maxLength())
            return; // something else is wrong with it
        QToolTip::showText(edit->mapToGlobal(QPoint(0, edit->height())),
            FieldText::tr("At most %L1 characters fit in here.").arg(edit->maxLength()), edit);
    });
}

} // namespace

void tellProblem(QWidget *editor, const QString &problem)
{
    QStatusTipEvent told(problem);
    QCoreApplication::sendEvent(editor, &told);
}

void limitTexts(const QWidget &parent)
{
    for (QLineEdit *edit : parent.findChildren<QLineEdit *>()) {
        if (edit->maxLength() > longestText)
            limitText(edit);
    }
}

void Field::setTexts(const QString &caption, const QString &help) const
{
    label->setText(caption);
    editor->setToolTip(help);
    editor->setAccessibleName(QString(caption).remove(QLatin1Char('&')));
    editor->setAccessibleDescription(help);
}

Field makeField(QWidget *editor, const char *name, QWidget *parent)
{
    Field field;
    field.box = new QWidget(parent);
    field.editor = editor;
    field.label = new QLabel(QStringLiteral(" "), field.box); // without a text it would keep its first height
    field.label->setBuddy(editor);
    field.label->setProperty("muted", true);
    setTextSize(field.label, 0.85);
    editor->setObjectName(QLatin1String(name));
    auto *layout = new QVBoxLayout(field.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(field.label);
    layout->addWidget(editor);
    return field;
}

QSpinBox *makeNumberBox(int most, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(1, most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    setMinimumWidthFor(box, QString::number(most), 18);
    return box;
}

} // namespace hilera
