#include "ui/network/addressdialog.h"

#include "core/machine/limits.h"
#include "ui/network/addresscheck.h"
#include "ui/network/addressedit.h"
#include "ui/network/networksign.h"
#include "ui/network/planmemory.h"
#include "ui/theme/styling.h"
#include "ui/widgets/opendialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hilera {

AddressDialog::AddressDialog(const QString &task, Network network, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_task(task)
    , m_network(network)
    , m_edit(new AddressEdit(this))
    , m_check(new AddressCheck(m_edit->document(), network))
    , m_message(new QLabel(this))
    , m_preset(new QPushButton(tr("&Preset"), this))
{
    arrange();
    m_edit->setPlainText(text);
    // Not at every key: a long list is gone through.
    m_summaryTimer.setSingleShot(true);
    m_summaryTimer.setInterval(30);
    connect(&m_summaryTimer, &QTimer::timeout, this, &AddressDialog::showSummary);
    connect(m_edit->document(), &QTextDocument::contentsChange, this, [this] {
        m_fileProblem.clear();
        m_ok->setEnabled(false); // until it is known
        m_summaryTimer.start();
    });
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, &m_summaryTimer, qOverload<>(&QTimer::start));
    connect(m_edit, &AddressEdit::fileDropped, this, &AddressDialog::load);
    showSummary();
    m_edit->setFocus();
}

void AddressDialog::arrange()
{
    const bool isPractice = m_network == Network::Practice;
    setWindowTitle(isPractice ? tr("Addresses on the practice network") : tr("Addresses on the internet"));
    setWindowIcon(networkIcon(m_network, palette().color(QPalette::WindowText)));
    auto *help = new QLabel(isPractice
            ? tr("One address a line: a path such as /pages/news-a?delay=0.6, /tap/cadc or /faults/404. A "
                 "line that begins with # is a comment.")
            : tr("One address a line, such as http://www.bbc.co.uk/. A line that begins with # is a "
                 "comment."),
        this);
    help->setWordWrap(true);
    help->setProperty("muted", true);
    m_edit->setObjectName(QStringLiteral("addressLines"));
    m_edit->setAccessibleName(tr("Addresses, one a line"));
    m_edit->setProperty("framed", true);
    m_message->setObjectName(QStringLiteral("addressMessage"));
    m_message->setWordWrap(true);
    // As high as a sentence, so that nothing moves when there is one.
    m_message->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(help);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_message);
    addButtons();
    resize(620, 420);
}

void AddressDialog::addButtons()
{
    m_preset->setObjectName(QStringLiteral("presetAddresses"));
    m_preset->setToolTip(tr("Takes the usual addresses again."));
    auto *load = new QPushButton(tr("&Load from file …"), this);
    load->setObjectName(QStringLiteral("loadAddresses"));
    load->setToolTip(tr("Takes the addresses of a text file: one a line."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->addButton(m_preset, QDialogButtonBox::ResetRole);
    buttons->addButton(load, QDialogButtonBox::ResetRole);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("takeAddresses"));
    m_ok->setText(tr("&OK"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("&Cancel"));
    for (auto *button : buttons->findChildren<QPushButton *>()) {
        button->setIcon({});
        button->setAutoDefault(false);
    }
    m_ok->setDefault(true);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(load, &QPushButton::clicked, this, &AddressDialog::chooseFile);
    connect(m_preset, &QPushButton::clicked, this, [this] {
        m_edit->replaceText(addressLines(presetFor(m_task, m_network).addresses));
        m_edit->setFocus();
    });
}

QString AddressDialog::text() const
{
    return m_edit->toPlainText();
}

void AddressDialog::chooseFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Load addresses"), QString(), tr("Text files (*.txt *.csv *.lst);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &AddressDialog::load);
    openDialog(dialog);
}

void AddressDialog::load(const QString &fileName)
{
    const Result<QStringList> addresses = readAddresses(fileName, m_network);
    if (addresses)
        m_edit->replaceText(addressLines(*addresses));
    m_fileProblem = addresses ? QString() : addresses.error();
    showSummary();
    m_edit->setFocus();
}

void AddressDialog::showSummary()
{
    const AddressCheck::Summary summary = m_check->summary();
    const bool isTooMuch = summary.addresses > limits::addresses;
    m_ok->setEnabled(summary.wrongLines == 0 && summary.addresses > 0 && !isTooMuch);
    if (!m_fileProblem.isEmpty()) {
        showProblem(m_fileProblem);
    } else if (summary.wrongLines > 0) {
        // Of the line that is being written, if it is wrong.
        const QTextBlock current = m_edit->textCursor().block();
        const QTextBlock &shown = AddressCheck::isWrong(current) ? current : summary.firstWrong;
        const QString problem =
            tr("Line %L1: %2").arg(shown.blockNumber() + 1).arg(m_check->problemOf(shown));
        showProblem(summary.wrongLines == 1
                ? problem
                : problem + QLatin1Char(' ') + tr("(%L1 lines are wrong)").arg(summary.wrongLines));
    } else if (isTooMuch) {
        showProblem(tr("There are %L1 addresses, and Hilera takes at most %L2: leave some out.")
                        .arg(summary.addresses)
                        .arg(limits::addresses));
    } else if (summary.addresses == 0) {
        showProblem(tr("There is no address: write one on each line, or take the preset."));
    } else {
        showProblem({});
        m_message->setText(
            summary.addresses == 1 ? tr("1 address") : tr("%L1 addresses").arg(summary.addresses));
    }
}

void AddressDialog::showProblem(const QString &problem)
{
    setStyleProperty(m_message, "failed", !problem.isEmpty());
    setStyleProperty(m_message, "muted", problem.isEmpty());
    m_message->setText(QStringLiteral("✕  ") + problem);
}

} // namespace hilera
