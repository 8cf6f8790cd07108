#pragma once

#include "core/practice/practiceconnection.h"

#include <QTcpServer>

namespace hilera {

// The practice network on the thread it lives on.
class PracticeServer : public QTcpServer {
    Q_OBJECT

public:
    explicit PracticeServer(const PracticeLimits &limits);
    ~PracticeServer() override;

Q_SIGNALS:
    void answered(const hilera::PracticeAnswer &answer);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void goOnLater();

    PracticeShared m_shared;
    int m_open = 0; // connections
};

} // namespace hilera
