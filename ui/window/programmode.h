#pragma once

#include "ui/program/programfile.h"

#include <QObject>
#include <QTemporaryDir>
#include <QVariantMap>

#include <memory>

namespace hilera {

class Actions;
class CodePanel;
class NotebookMode;
class OutputPanel;
class ProgramEditor;
class RunBar;
class RunFiles;
class Runner;
class Terminal;
struct PreparedRun;

// A program of the user's own in the place of a plan: it is opened and shown, and is what Run starts, until
// it is left.
class ProgramMode : public QObject {
    Q_OBJECT

public:
    // All outlive it.
    ProgramMode(const Actions &actions, RunFiles &files, RunBar &bar, CodePanel &code, OutputPanel &output,
        NotebookMode &notebook, QWidget *window);
    ~ProgramMode() override;

    [[nodiscard]] bool isOn() const { return m_isOn; }
    // Of the program; or, while none is open, of the lesson's example that ran last.
    [[nodiscard]] QString path() const { return m_isOn ? m_program.path : m_example; }
    void open(const QString &path);
    void leave();
    // The program, to be run; nothing if it can't, which has been told, or if the process that is there runs
    // the cell.
    [[nodiscard]] std::unique_ptr<PreparedRun> prepare();
    // The same of a text that a lesson has in Python, whose durations are multiplied by that.
    [[nodiscard]] std::unique_ptr<PreparedRun> prepareExample(
        const QString &python, double timeScale, Runner &runner);

    // What was typed for which program, and which Python was chosen.
    [[nodiscard]] const QVariantMap &memory() const { return m_memory; }
    void setMemory(const QVariantMap &memory) { m_memory = memory; }

Q_SIGNALS:
    void changed(); // another program, or none any more
    void killRequested(); // the process of a notebook that is closed
    void told(const QString &message, bool isProblem); // for people

private:
    void ask();
    void take(const ProgramFile &program);
    void remember();
    void closeNotebook();
    [[nodiscard]] std::unique_ptr<PreparedRun> runOf(
        const QString &program, const QStringList &words, const QString &python, bool isNotebook = false);

    RunFiles &m_files;
    RunBar &m_bar;
    CodePanel &m_code;
    ProgramEditor &m_editor;
    NotebookMode &m_notebook;
    QWidget *m_window;
    int m_asked = 0;
    bool m_isOn = false;
    ProgramFile m_program;
    QVariantMap m_memory;
    std::shared_ptr<Terminal> m_terminal; // of the last run
    QTemporaryDir m_folder; // of examples
    QString m_example;
};

} // namespace hilera
