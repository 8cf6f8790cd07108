#include "ui/window/programmode.h"

#include "core/concurrency/background.h"
#include "core/run/preparedrun.h"
#include "core/run/runner.h"
#include "core/watch/terminal.h"
#include "core/watch/watchedrun.h"
#include "ui/actions/actions.h"
#include "ui/bar/runbar.h"
#include "ui/code/codepanel.h"
#include "ui/output/outputpanel.h"
#include "ui/program/programeditor.h"
#include "ui/runlog/runfiles.h"
#include "ui/widgets/opendialog.h"
#include "ui/window/notebookmode.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace hilera {

namespace {

const QString argumentsKey = QStringLiteral("arguments");
const QString pythonKey = QStringLiteral("python");
// Where an example looks for the address of the pages that it fetches.
constexpr QLatin1String addressArgument("sys.argv[2]");
constexpr qsizetype mostRemembered = 50; // programs

} // namespace

ProgramMode::ProgramMode(const Actions &actions, RunFiles &files, RunBar &bar, CodePanel &code,
    OutputPanel &output, NotebookMode &notebook, QWidget *window)
    : QObject(window)
    , m_files(files)
    , m_bar(bar)
    , m_code(code)
    , m_editor(bar.programEditor())
    , m_notebook(notebook)
    , m_window(window)
{
    actions.connectTo("watch", this, [this] { ask(); });
    connect(&files, &RunFiles::programRequested, this, &ProgramMode::open);
    connect(&m_editor, &ProgramEditor::changed, this, &ProgramMode::remember);
    connect(&m_editor, &ProgramEditor::closeRequested, this, &ProgramMode::leave);
    connect(&output, &OutputPanel::lineTyped, this, [this](const QString &line) {
        if (m_terminal)
            m_terminal->send(line);
    });
    connect(&output, &OutputPanel::inputEnded, this, [this] {
        if (m_terminal)
            m_terminal->endInput();
    });
}

ProgramMode::~ProgramMode() = default;

void ProgramMode::ask()
{
    auto *dialog = new QFileDialog(m_window, tr("Watch a program"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(m_isOn ? QFileInfo(m_program.path).absolutePath()
                                : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setNameFilters({tr("Files of Python, notebooks (*.py *.pyw *.ipynb)"), tr("All programs (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_files, &RunFiles::openProgram);
    openDialog(dialog);
}

void ProgramMode::open(const QString &path)
{
    const int asked = ++m_asked;
    inBackground([path] {
        return ProgramFile::read(path);
    }).then(this, [this, asked](const Result<ProgramFile> &read) {
        if (asked != m_asked)
            return;
        if (read)
            take(*read);
        else
            Q_EMIT told(read.error(), true);
    });
}

void ProgramMode::take(const ProgramFile &program)
{
    closeNotebook();
    const QVariantMap known = m_memory[program.path].toMap();
    m_isOn = false; // what is shown is not what is typed
    m_program = program;
    m_editor.showProgram(program, known[argumentsKey].toString(), known[pythonKey].toString());
    m_isOn = true;
    m_bar.showProgram(true);
    m_code.showProgram(program.path, program.source);
    m_notebook.open(QFileInfo(program.path).fileName(), program.notebook);
    m_files.remember(program.path);
    Q_EMIT changed();
    const QString shown = QDir::toNativeSeparators(program.path);
    Q_EMIT told(program.notebook ? tr("Opened: %1. Run runs the cell that is shown.").arg(shown)
                                 : tr("Opened: %1. Run starts it.").arg(shown),
        false);
}

void ProgramMode::leave()
{
    ++m_asked;
    if (!m_isOn)
        return;
    m_isOn = false;
    closeNotebook();
    m_notebook.open({}, nullptr);
    m_bar.showProgram(false);
    Q_EMIT changed();
}

void ProgramMode::closeNotebook()
{
    if (m_notebook.isAlive())
        Q_EMIT killRequested();
}

void ProgramMode::remember()
{
    if (!m_isOn)
        return;
    const QVariantMap typed{{argumentsKey, m_editor.arguments()}, {pythonKey, m_editor.python()}};
    const bool isUsual = m_editor.arguments().isEmpty() && m_editor.python().isEmpty();
    if (isUsual || m_memory.size() >= mostRemembered)
        m_memory.remove(isUsual ? m_program.path : m_memory.firstKey());
    if (!isUsual)
        m_memory[m_program.path] = typed;
}

std::unique_ptr<PreparedRun> ProgramMode::prepare()
{
    if (!m_editor.problem().isEmpty()) {
        Q_EMIT told(m_editor.problem(), true);
        return nullptr;
    }
    if (m_notebook.isOn() && !m_notebook.hasCode()) {
        Q_EMIT told(tr("There is no code at the end of the notebook: go back to a cell."), false);
        return nullptr;
    }
    if (m_notebook.isAlive()) {
        m_notebook.runCell();
        return nullptr;
    }
    return runOf(m_program.path, m_editor.words(), m_editor.python(), m_notebook.isOn());
}

std::unique_ptr<PreparedRun> ProgramMode::prepareExample(
    const QString &python, double timeScale, Runner &runner)
{
    m_example = m_folder.filePath(QStringLiteral("example.py"));
    QFile file(m_example);
    const QByteArray text = python.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush()) {
        Q_EMIT told(tr("The example can’t be written to %1: %2.").arg(m_example, file.errorString()), true);
        return nullptr;
    }
    QStringList words{QString::number(timeScale)};
    if (python.contains(addressArgument)) {
        const Result<QString> address = runner.practiceAddress();
        if (!address) {
            Q_EMIT told(address.error(), true);
            return nullptr;
        }
        words.append(*address);
    }
    return runOf(m_example, words, QString());
}

std::unique_ptr<PreparedRun> ProgramMode::runOf(
    const QString &program, const QStringList &words, const QString &python, bool isNotebook)
{
    Result<std::shared_ptr<Terminal>> terminal = Terminal::open();
    if (!terminal) {
        Q_EMIT told(terminal.error(), true);
        return nullptr;
    }
    m_terminal = *terminal;
    WatchRequest request;
    request.program = program;
    for (const QString &word : words)
        request.arguments.append(QFile::encodeName(word));
    request.python = python;
    request.folder = QFileInfo(program).absolutePath();
    request.terminal = m_terminal;
    if (isNotebook) {
        request.notebook = m_notebook.notebook();
        request.cells = m_notebook.begin();
    }
    auto run = std::make_unique<PreparedRun>();
    run->guest = std::make_shared<WatchedRun>(std::move(request));
    return run;
}

} // namespace hilera
