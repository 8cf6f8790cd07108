#include "core/practice/practiceconnection.h"

#include "core/practice/httphead.h"
#include "core/practice/practiceroutes.h"
#include "core/practice/practicesitetext.h"

#include <algorithm>
#include <limits>

#include <sys/socket.h>

namespace hilera {

namespace {

using Ending = PracticePlay::Ending;

QString reasonToRefuse(int status)
{
    switch (status) {
    case 405:
        return PracticeSiteText::tr("The practice network takes GET and HEAD alone.");
    case 413:
        return PracticeSiteText::tr("The practice network takes no request that has a body.");
    case 431:
        return PracticeSiteText::tr("The header of the request is too long.");
    case 505:
        return PracticeSiteText::tr("The practice network speaks HTTP/1.1 and HTTP/1.0.");
    default:
        return PracticeSiteText::tr("The request is not one of HTTP/1.1.");
    }
}

// After a malformed request, the beginning of the next one is unknown.
PracticePlay playBadRequest(int status)
{
    PracticePlay play = playRefusal(status, reasonToRefuse(status));
    play.ending = Ending::Closes;
    return play;
}

PracticePlay playFor(const HttpRequest &request, DeflatedPages &deflatedPages)
{
    if (!request.isForUs) {
        return playRefusal(403,
            PracticeSiteText::tr(
                "The practice network answers this machine alone: ask for 127.0.0.1, or localhost."));
    }
    PracticePlay play = practicePlay(QString::fromLatin1(request.target));
    const bool deflates = request.acceptsDeflate && !play.pageToDeflate.isEmpty();
    return deflates ? deflatedPages.deflate(std::move(play)) : play;
}

} // namespace

PracticeConnection::PracticeConnection(qintptr descriptor, PracticeShared &shared, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
    , m_deadline(shared.alarms, [this] { takeTooLong(); })
    , m_next(shared.alarms, [this] { play(); })
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &PracticeConnection::read);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &PracticeConnection::drain);
    connect(&m_socket, &QTcpSocket::disconnected, this, &PracticeConnection::leave);
    m_socket.setReadBufferSize(shared.limits.inputBytes);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        leave();
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, shared.limits.sendBuffer);
    m_answer.clientPort = m_socket.peerPort();
    m_deadline.set(steadyNow() + shared.limits.requestTime);
}

PracticeConnection::~PracticeConnection()
{
    m_socket.disconnect(this); // it tells of its end while it is destroyed
}

void PracticeConnection::read()
{
    if (m_phase == Phase::Closing || (m_phase == Phase::Answering && m_closes))
        m_socket.readAll(); // it will not be answered
    // Else a disconnect would go unnoticed when the client has sent more than the buffer holds.
    if (m_phase == Phase::Answering && m_socket.bytesAvailable() >= m_shared.limits.inputBytes)
        reset();
    if (m_phase != Phase::Reading)
        return;

    const qsizetype limit = m_shared.limits.requestBytes;
    const ParsedRequest parsed = parseRequest(m_socket.peek(limit + 1), limit);
    if (std::holds_alternative<Unfinished>(parsed.request))
        return;
    m_socket.read(parsed.length);
    if (const auto *bad = std::get_if<BadRequest>(&parsed.request))
        begin(bad->request, playBadRequest(bad->status));
    else if (const auto *request = std::get_if<HttpRequest>(&parsed.request))
        begin(*request, playFor(*request, m_shared.deflatedPages));
}

void PracticeConnection::begin(const HttpRequest &request, PracticePlay play)
{
    m_begin = steadyNow();
    m_play = std::move(play);
    m_answer.method = QString::fromLatin1(request.method);
    m_answer.target = QString::fromLatin1(request.target);
    m_answer.fault = m_play.fault;
    m_answer.status = 0;
    m_closes = request.wantsClose || m_play.ending != Ending::StaysOpen;
    m_wantsHeadOnly = request.method == "HEAD" && m_play.status != 0;
    m_isHeadSent = false;
    m_headSize = m_sent = m_written = 0;

    m_phase = Phase::Answering;
    m_wait = Wait::ForTime;
    m_deadline.set(m_begin + m_shared.limits.answerTime);
    if (m_play.ending != Ending::Hangs)
        m_next.set(m_begin + m_play.delay);
}

void PracticeConnection::play()
{
    if (m_wait == Wait::ForEnding) {
        finish();
        return;
    }
    if (!m_isHeadSent) {
        const QByteArray head = httpHead(m_play, m_closes);
        m_isHeadSent = true;
        m_headSize = head.size();
        m_answer.status = m_play.status;
        m_socket.write(head);
    }
    sendDue(m_wantsHeadOnly ? 0 : dueBytes(m_play, steadyNow() - m_begin - m_play.delay));
}

void PracticeConnection::sendDue(qint64 due)
{
    const qint64 room = m_shared.limits.unsentBytes - m_socket.bytesToWrite();
    if (const qint64 count = std::min(due - m_sent, room); count > 0) {
        m_socket.write(m_play.content(m_sent, count));
        m_sent += count;
    }
    const qint64 last = m_wantsHeadOnly ? 0 : m_play.lastByte().value_or(std::numeric_limits<qint64>::max());
    if (m_sent < due) {
        m_wait = Wait::ForRoom;
    } else if (m_sent < last) {
        m_wait = Wait::ForTime;
        const Nanoseconds step = steadyNow() + practicelimits::paceStep;
        const std::optional<Nanoseconds> end = durationOf(m_play);
        m_next.set(end ? std::min(step, m_begin + *end - m_play.pause) : step);
    } else {
        m_wait = Wait::ForDrain;
        drain(0);
    }
}

void PracticeConnection::drain(qint64 bytes)
{
    if (m_phase != Phase::Answering)
        return;
    m_written += bytes;
    if (m_wait == Wait::ForRoom) {
        play();
    } else if (m_wait == Wait::ForDrain && m_socket.bytesToWrite() == 0) {
        if (m_play.pause == 0) {
            finish();
        } else {
            m_wait = Wait::ForEnding;
            m_next.set(steadyNow() + m_play.pause);
        }
    }
}

void PracticeConnection::finish()
{
    report(false);
    if (m_play.ending == Ending::Resets) {
        m_phase = Phase::Gone;
        reset();
    } else if (m_closes) {
        closeOurSide();
    } else {
        m_phase = Phase::Reading;
        m_deadline.set(steadyNow() + m_shared.limits.requestTime);
        // Pipelined requests are read from the event loop, so that requests without delay do not starve other
        // clients.
        QMetaObject::invokeMethod(this, &PracticeConnection::read, Qt::QueuedConnection);
    }
}

void PracticeConnection::report(bool clientLeft)
{
    m_answer.clientLeft = clientLeft;
    m_answer.bodyBytes = std::max<qint64>(m_written - m_headSize, 0);
    m_answer.duration = steadyNow() - m_begin;
    Q_EMIT answered(m_answer);
}

// The client sees the end but may still be sending: closing at once would cause a reset, which overtakes the
// answer.
void PracticeConnection::closeOurSide()
{
    m_phase = Phase::Closing;
    m_deadline.set(steadyNow() + m_shared.limits.closingTime);
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
    m_socket.readAll();
}

void PracticeConnection::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(
        static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket.abort();
}

void PracticeConnection::leave()
{
    if (m_phase == Phase::Answering)
        report(true);
    m_phase = Phase::Gone;
    m_deadline.cancel();
    m_next.cancel();
    deleteLater();
}

void PracticeConnection::takeTooLong()
{
    m_socket.abort();
}

} // namespace hilera
