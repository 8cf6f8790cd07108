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

} // namespace

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
