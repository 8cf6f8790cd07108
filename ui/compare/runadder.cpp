#include "ui/compare/runadder.h"

#include "ui/runlog/filedialog.h"
#include "ui/runlog/runopener.h"
#include "ui/widgets/opendialog.h"

#include <QFileInfo>

namespace hilera {

namespace {

// Without the folder and what says the format.
QString nameOf(const QString &fileName)
{
    const QString file = QFileInfo(fileName).fileName();
    const Format *format = formatOf(file);
    const QString suffix = format ? QLatin1String(format->suffix) : QLatin1String();
    return file.endsWith(suffix, Qt::CaseInsensitive) ? file.chopped(suffix.size())
                                                      : QFileInfo(file).completeBaseName();
}

} // namespace

RunAdder::RunAdder(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_opener(new RunOpener(window))
{
    connect(m_opener, &RunOpener::opened, this, [this](const OpenedRun &run, const QString &fileName) {
        const QString name = nameOf(fileName);
        Q_EMIT opened(run.record, run.isWhole ? name : tr("%1 (cut off)").arg(name));
        next();
    });
    connect(m_opener, &RunOpener::failed, this, [this](const QString &message) {
        Q_EMIT failed(message);
        next();
    });
    connect(m_opener, &RunOpener::cancelled, this, [this] {
        m_files.clear();
        m_isReading = false;
    });
}

void RunAdder::ask()
{
    QFileDialog *dialog = makeOpenDialog(m_window, tr("Add run logs"));
    connect(dialog, &QFileDialog::filesSelected, this, &RunAdder::add);
    openDialog(dialog);
}

void RunAdder::add(const QStringList &files)
{
    m_files += files;
    if (!m_isReading)
        next();
}

void RunAdder::next()
{
    m_isReading = !m_files.isEmpty();
    if (m_isReading)
        m_opener->open(m_files.takeFirst());
}

} // namespace hilera
