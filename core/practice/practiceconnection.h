#pragma once

#include "core/practice/alarms.h"
#include "core/practice/deflatedpages.h"
#include "core/practice/httprequest.h"
#include "core/practice/practiceanswer.h"
#include "core/practice/practicelimits.h"
#include "core/practice/practiceplay.h"

#include <QObject>
#include <QTcpSocket>

namespace hilera {

// What all connections share.
struct PracticeShared {
    PracticeLimits limits;
    Alarms alarms;
    DeflatedPages deflatedPages;
};

// One client: reads its requests one after the other and plays the answers. Deletes itself when the client
// has disconnected.
class PracticeConnection : public QObject {
    Q_OBJECT

public:
    PracticeConnection(qintptr descriptor, PracticeShared &shared, QObject *parent);
    ~PracticeConnection() override;

Q_SIGNALS:
    void answered(const hilera::PracticeAnswer &answer);

private:
    enum class Phase { Reading, Answering, Closing, Gone };
    enum class Wait { ForTime, ForRoom, ForDrain, ForEnding };

    void read();
    void begin(const HttpRequest &request, PracticePlay play);
    void play();
    void sendDue(qint64 due);
    void drain(qint64 bytes);
    void finish();
    void report(bool clientLeft);
    void closeOurSide();
    void reset();
    void leave();
    void takeTooLong();

    PracticeShared &m_shared;
    QTcpSocket m_socket;
    Phase m_phase = Phase::Reading;
    Alarm m_deadline; // of the phase
    Alarm m_next; // of what is to be sent

    // Of the answer that is played:
    PracticePlay m_play;
    PracticeAnswer m_answer;
    Nanoseconds m_begin = 0;
    bool m_closes = false;
    bool m_isHeadSent = false;
    bool m_wantsHeadOnly = false;
    qint64 m_headSize = 0;
    qint64 m_sent = 0; // of the body, into the buffer
    qint64 m_written = 0; // head and body, out of it
    Wait m_wait = Wait::ForTime;
};

} // namespace hilera
