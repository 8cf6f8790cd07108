#include "ui/runlog/runfiles.h"

#include "core/run/runner.h"
#include "ui/runlog/filemenu.h"

#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace hilera {

namespace {

// The one file that is dragged; empty if it is not just one.
QString draggedFile(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
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
    if (isFree())
        m_opener->open(fileName);
}

void RunFiles::take(const OpenedRun &run, const QString &fileName)
{
    if (!isFree())
        return;
    m_menu.addRecentFile(QFileInfo(fileName).absoluteFilePath());
    const QString shown = QDir::toNativeSeparators(fileName);
    Q_EMIT opened(run.record);
    Q_EMIT told(run.remark.isEmpty() ? tr("Opened: %1").arg(shown) : run.remark, !run.isWhole);
}

bool RunFiles::isFree()
{
    if (m_runner.isRunning())
        Q_EMIT told(tr("A run is going on: stop it, then open the run log again."), true);
    return !m_runner.isRunning();
}

bool RunFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drag = static_cast<QDropEvent *>(event);
        const QString file = draggedFile(*drag);
        if (!file.isEmpty()) {
            drag->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                open(file);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace hilera
