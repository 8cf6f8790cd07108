#include "ui/program/programeditor.h"

#include "core/text/plaintext.h"
#include "core/text/shellwords.h"
#include "ui/theme/icon.h"
#include "ui/theme/styling.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/combobox.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/opendialog.h"
#include "ui/widgets/plaintexts.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace hilera {

namespace {

const QString another = QStringLiteral("another"); // no path

} // namespace

ProgramEditor::ProgramEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidingLabel(this))
    , m_arguments(new QLineEdit(this))
    , m_python(new ComboBox(this))
    , m_close(new QToolButton(this))
    , m_nameField(makeField(m_name, "programName", this))
    , m_argumentsField(makeField(m_arguments, "programArguments", this))
    , m_pythonField(makeField(m_python, "programPython", this))
    , m_closeField(makeField(m_close, "closeProgram", this))
{
    auto *flow = new FlowLayout(this, 5, 5);
    for (const Field &field : {m_nameField, m_argumentsField, m_pythonField, m_closeField})
        flow->addWidget(field.box);
    setMinimumWidthFor(m_name, QStringLiteral("notebook_naps.py"), 8);
    setMinimumWidthFor(m_arguments, QStringLiteral("--count 10 --pages pages.txt"), 16);
    m_python->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_close->setIcon(svgIcon(QStringLiteral("close")));
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_arguments, &QLineEdit::textChanged, this, &ProgramEditor::check);
    connect(m_python, &QComboBox::activated, this, [this] {
        if (m_python->currentData().toString() == another)
            askForPython();
        Q_EMIT changed();
    });
    connect(m_close, &QToolButton::clicked, this, &ProgramEditor::closeRequested);
    retranslate();
}

void ProgramEditor::showProgram(const ProgramFile &program, const QString &arguments, const QString &python)
{
    m_program = program;
    const QSignalBlocker blocker(m_arguments);
    m_arguments->setText(arguments);
    m_pythonField.box->setVisible(program.isPython);
    m_python->clear();
    m_python->addItem(QString(), QString());
    for (const QString &other : program.pythons) {
        if (other != program.usualPython)
            m_python->addItem(QDir::toNativeSeparators(other), other);
    }
    m_python->addItem(QString(), another);
    if (!python.isEmpty())
        choosePython(python);
    retranslate();
    check();
}

QString ProgramEditor::arguments() const
{
    return m_arguments->text();
}

QString ProgramEditor::python() const
{
    const QString chosen = m_python->currentData().toString();
    return m_program.isPython && chosen != another ? chosen : QString();
}

QStringList ProgramEditor::words() const
{
    return m_words ? *m_words : QStringList();
}

QString ProgramEditor::problem() const
{
    return m_words ? QString() : m_words.error();
}

void ProgramEditor::askForPython()
{
    m_python->setCurrentIndex(0);
    auto *dialog = new QFileDialog(window(), tr("Choose the Python that runs it"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QFileInfo(m_program.path).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &python) {
        choosePython(python);
        Q_EMIT changed();
    });
    openDialog(dialog);
}

void ProgramEditor::choosePython(const QString &python)
{
    if (m_python->findData(python) < 0)
        m_python->insertItem(m_python->count() - 1, plainLine(QDir::toNativeSeparators(python)), python);
    m_python->setCurrentIndex(m_python->findData(python));
}

void ProgramEditor::check()
{
    m_words = shellWords(m_arguments->text());
    setStyleProperty(m_arguments, "invalid", !m_words);
    Q_EMIT changed();
}

void ProgramEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check(); // its sentence is in the language
    }
    QWidget::changeEvent(event);
}

void ProgramEditor::retranslate()
{
    const QFileInfo file(m_program.path);
    m_name->setFullText(plainLine(file.fileName()));
    m_nameField.setTexts(tr("Program"), plainLine(QDir::toNativeSeparators(m_program.path)));
    m_argumentsField.setTexts(tr("Arguments"),
        tr("Words for the program, as one would type them in a terminal: with quotation marks around one "
           "that "
           "has blanks."));
    m_pythonField.setTexts(tr("Python"),
        tr("Runs the program. The usual one is that of the virtual environment that the file lies in, or "
           "python3."));
    m_closeField.setTexts(QString(), tr("Back to Hilera’s own tasks"));
    if (m_python->count() > 0) {
        m_python->setItemText(0,
            m_program.usualPython.isEmpty()
                ? tr("none found")
                : tr("usual: %1").arg(plainLine(QDir::toNativeSeparators(m_program.usualPython))));
        m_python->setItemText(m_python->count() - 1, tr("Another …"));
    }
}

} // namespace hilera
