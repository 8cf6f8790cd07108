#include "ui/widgets/linkquestion.h"

#include "ui/theme/textsize.h"
#include "ui/widgets/field.h"
#include "ui/widgets/opendialog.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace hilera {

namespace {

struct LinkQuestionText {
    Q_DECLARE_TR_FUNCTIONS(LinkQuestion)
};

// As it is sent: no letter looks like another one, and none turns the direction of those around it.
QString encoded(const QUrl &address)
{
    return QString::fromLatin1(address.toEncoded());
}

QPlainTextEdit *makeAddressField(const QString &address, QWidget *parent)
{
    auto *field = new QPlainTextEdit(address.left(longestText), parent);
    field->setObjectName(QStringLiteral("linkAddress"));
    field->setAccessibleName(LinkQuestionText::tr("Address"));
    field->setProperty("framed", true);
    field->setReadOnly(true);
    field->setWordWrapMode(QTextOption::WrapAnywhere);
    field->setTabChangesFocus(true);
    field->setFixedHeight(5 * field->fontMetrics().lineSpacing());
    return field;
}

} // namespace

void askToOpen(const QUrl &address, QWidget *over)
{
    const QString whole = encoded(address);
    const bool isShown = whole.size() <= longestText;
    auto *dialog = new QDialog(over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("linkQuestion"));
    dialog->setWindowTitle(LinkQuestionText::tr("Open a link"));
    auto *question = new QLabel(isShown
            ? LinkQuestionText::tr("This text has a link to %1. Open its address in the browser?")
                  .arg(address.host(QUrl::FullyEncoded))
            : LinkQuestionText::tr("The address of this link is not opened: it has more than %L1 characters.")
                  .arg(longestText),
        dialog);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    auto *cancel = new QPushButton(LinkQuestionText::tr("&Cancel"), dialog);
    auto *open = new QPushButton(LinkQuestionText::tr("&Open"), dialog);
    open->setObjectName(QStringLiteral("openLink"));
    open->setAutoDefault(false);
    open->setVisible(isShown);
    cancel->setObjectName(QStringLiteral("leaveLink"));
    cancel->setDefault(true);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(open, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, dialog, [address] { QDesktopServices::openUrl(address); });

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(question);
    layout->addWidget(makeAddressField(whole, dialog));
    layout->addLayout(buttons);
    dialog->resize(scaled(480), dialog->sizeHint().height());
    openDialog(dialog);
    cancel->setFocus();
}

} // namespace hilera
