#include "ui/runlog/runopener.h"

#include "core/concurrency/background.h"
#include "core/text/plaintext.h"

#include <QFileInfo>
#include <QProgressDialog>

namespace hilera {

RunOpener::RunOpener(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, &RunOpener::showProgress);
}

RunOpener::~RunOpener()
{
    m_stop.request_stop();
}

void RunOpener::open(const QString &fileName)
{
    cancel();
    const int asked = ++m_asked;
    m_stop = std::stop_source();
    m_share = std::make_shared<std::atomic<double>>(0);
    m_dialog = new QProgressDialog(
        tr("Opening %1 …").arg(plainLine(QFileInfo(fileName).fileName())), tr("Cancel"), 0, 1000, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setMinimumDuration(patience);
    m_dialog->setValue(0);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] {
        cancel();
        Q_EMIT cancelled();
    });
    m_look.start();

    const ReadWatch watch{m_stop.get_token(), [share = m_share](double read) { *share = read; }};
    inBackground([fileName, watch] {
        return openRun(fileName, watch);
    }).then(this, [this, asked, fileName](const Result<OpenedRun> &run) {
        if (asked == m_asked)
            take(run, fileName);
    });
}

void RunOpener::take(const Result<OpenedRun> &run, const QString &fileName)
{
    cancel();
    if (run)
        Q_EMIT opened(*run, fileName);
    else
        Q_EMIT failed(run.error());
}

void RunOpener::cancel()
{
    ++m_asked;
    m_stop.request_stop();
    m_look.stop();
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->deleteLater();
        m_dialog.clear();
    }
}

void RunOpener::showProgress()
{
    if (m_dialog)
        m_dialog->setValue(std::min(static_cast<int>(1000 * *m_share), 999));
}

} // namespace hilera
