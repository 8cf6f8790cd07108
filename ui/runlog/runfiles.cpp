#include "ui/runlog/runfiles.h"

#include "core/run/runner.h"
#include "core/watch/notebook.h"
#include "core/watch/programstart.h"
#include "ui/runlog/filemenu.h"

#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace hilera {

namespace {

// Empty if anything else is dragged with them, or it comes from this window.
QStringList draggedFiles(const QDropEvent &event)
{
    if (event.source())
        return {};
    QStringList files;
    for (const QUrl &url : event.mimeData()->urls())
        files.append(url.toLocalFile());
    return files.contains(QString()) ? QStringList() : files;
}

} // namespace

RunFiles::RunFiles(FileMenu &menu, const Runner &runner, QWidget *window)
    : QObject(window)
    , m_menu(menu)
    , m_runner(runner)
    , m_opener(new RunOpener(window))
{
    connect(&menu, &FileMenu::openRequested, this, &RunFiles::open);
    connect(m_opener, &RunOpener::opened, this, &RunFiles::take);
    connect(
        m_opener, &RunOpener::failed, this, [this](const QString &message) { Q_EMIT told(message, true); });
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void RunFiles::open(const QString &fileName)
{
    if (isPythonFile(fileName) || isNotebook(fileName))
        openProgram(fileName);
    else if (isFree())
        m_opener->open(fileName);
}

void RunFiles::openProgram(const QString &fileName)
{
    if (m_isIdle || isFree())
        Q_EMIT programRequested(fileName);
}

void RunFiles::remember(const QString &fileName)
{
    m_menu.addRecentFile(QFileInfo(fileName).absoluteFilePath());
}

void RunFiles::take(const OpenedRun &run, const QString &fileName)
{
    if (!isFree())
        return;
    remember(fileName);
    const QString shown = QDir::toNativeSeparators(fileName);
    Q_EMIT opened(run, fileName);
    Q_EMIT told(run.remark.isEmpty() ? tr("Opened: %1").arg(shown) : run.remark, !run.isWhole);
}

bool RunFiles::isFree()
{
    if (m_runner.isRunning() && m_isIdle)
        Q_EMIT told(tr("The notebook’s process is there: end it by Kill, then open the file again."), true);
    else if (m_runner.isRunning())
        Q_EMIT told(tr("A run is going on: stop it, then open the file again."), true);
    return !m_runner.isRunning();
}

bool RunFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drag = static_cast<QDropEvent *>(event);
        const QStringList files = draggedFiles(*drag);
        if (!files.isEmpty()) {
            drag->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                m_menu.openAll(files);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hilera
