#include "ui/field.h"

#include "ui/plaintexts.h"
#include "ui/theme/textsize.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Field)
};

// A box takes no key that would lead out of its range, nor a letter: say what it takes.
void tellRange(QSpinBox *box)
{
    showToolTip(box->mapToGlobal(QPoint(0, box->height())),
        Text::tr("A whole number: choose %L1 to %L2.").arg(box->minimum()).arg(box->maximum()), box);
}

constexpr int longestNumber = 40; // characters

void limitText(QLineEdit *edit)
{
    if (qobject_cast<QAbstractSpinBox *>(edit->parentWidget())) {
        edit->setMaxLength(longestNumber);
        return;
    }
    edit->setMaxLength(longestText);
    QObject::connect(edit, &QLineEdit::inputRejected, edit, [edit] {
        if (edit->text().size() < edit->maxLength())
            return; // something else is wrong with it
        QToolTip::showText(edit->mapToGlobal(QPoint(0, edit->height())),
            Text::tr("At most %L1 characters fit in here.").arg(edit->maxLength()), edit);
    });
}

} // namespace

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
    field.label = new QLabel(field.box);
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
    QObject::connect(
        box->findChild<QLineEdit *>(), &QLineEdit::inputRejected, box, [box] { tellRange(box); });
    return box;
}

} // namespace hilera
