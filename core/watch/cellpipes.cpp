#include "core/watch/cellpipes.h"

#include "core/files/systemerror.h"
#include "core/text/plaintext.h"
#include "core/watch/cellchannel.h"
#include "core/watch/watchtext.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hilera {

namespace {

// Open at both ends, so that it has no end while the program is on its way or gone.
int makePipe(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    return mkfifo(name.constData(), 0600) == 0 ? open(name.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC) : -1;
}

} // namespace

Result<std::unique_ptr<CellPipes>> CellPipes::make(
    const QString &folder, const Notebook &notebook, std::shared_ptr<CellChannel> channel)
{
    std::unique_ptr<CellPipes> pipes(new CellPipes(std::move(channel)));
    QFile cells(folder + QStringLiteral("/cells.json"));
    const QByteArray json = notebook.cellsAsJson();
    if (!cells.open(QIODevice::WriteOnly) || cells.write(json) != json.size() || !cells.flush())
        return Error{WatchText::tr("%1 can’t be written: %2.").arg(cells.fileName(), cells.errorString())};
    pipes->m_told = makePipe(folder + QStringLiteral("/told"));
    if (pipes->m_channel)
        pipes->m_asked = makePipe(folder + QStringLiteral("/asked"));
    if (pipes->m_told < 0 || (pipes->m_channel && pipes->m_asked < 0))
        return Error{WatchText::tr("%1 can’t be written: %2.").arg(folder, systemErrorText(errno))};
    return pipes;
}

CellPipes::CellPipes(std::shared_ptr<CellChannel> channel)
    : m_channel(std::move(channel))
{
}

CellPipes::~CellPipes()
{
    for (const int pipe : {m_asked, m_told}) {
        if (pipe >= 0)
            close(pipe);
    }
}

QByteArray CellPipes::runner(const QString &folder)
{
    return QFile::encodeName(folder) + "/python/hilera_notebook";
}

void CellPipes::pass(const std::function<void(const QString &sentence)> &remark)
{
    if (m_channel)
        m_waiting += m_channel->takeAsked();
    if (!m_waiting.isEmpty()) {
        const ssize_t written =
            write(m_asked, m_waiting.constData(), static_cast<std::size_t>(m_waiting.size()));
        m_waiting.remove(0, std::max<ssize_t>(0, written));
    }
    std::array<char, 4'096> bytes; // NOLINT: it is written before it is read
    while (true) {
        const ssize_t got = read(m_told, bytes.data(), bytes.size());
        if (got <= 0)
            break;
        m_rest.append(bytes.data(), got);
    }
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        const QString sentence = takeIn(m_rest.left(end));
        m_rest.remove(0, end + 1);
        if (!sentence.isEmpty())
            remark(sentence);
    }
}

bool CellPipes::takeInterrupt() const
{
    return m_channel && m_channel->takeInterrupt();
}

// As hilera_notebook writes it; what people have to know of it.
QString CellPipes::takeIn(const QByteArray &line) const
{
    const QByteArrayList words = line.split(' ');
    const int cell = words.value(1).toInt();
    if (words.value(0) == "began" && m_channel) {
        Q_EMIT m_channel->began(cell, words.value(2).toLongLong());
    } else if (words.value(0) == "ended" && m_channel) {
        const QByteArray &outcome = words.value(2);
        Q_EMIT m_channel->ended(cell,
            outcome == "succeeded"       ? Outcome::Succeeded
                : outcome == "cancelled" ? Outcome::Cancelled
                                         : Outcome::Failed,
            words.value(3).toLongLong());
    } else if (words.value(0) == "unknown") {
        return WatchText::tr(
            "%1, line %2: “%3” is left out, since IPython alone knows it, and the Python of this "
            "notebook has no IPython.")
            .arg(cellName(cell), QString::fromLatin1(words.value(2)),
                plainLine(QString::fromUtf8(words.mid(3).join(' ')).left(80)));
    } else if (words.value(0) == "nested") {
        return WatchText::tr(
            "%1: in a notebook a loop of asyncio runs already. Write “await main()” in the place of "
            "“asyncio.run(main())”.")
            .arg(cellName(cell));
    }
    return {};
}

} // namespace hilera
