#pragma once

#include "core/practice/practiceanswer.h"
#include "core/practice/practicelimits.h"
#include "core/text/result.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace hilera {

class PracticeServer;

// A server on the loopback interface that plays pages, TAP services and faults of given size and delay. It
// runs on its own thread and answers this machine only.
class PracticeNetwork : public QObject {
    Q_OBJECT

public:
    // Listens on 127.0.0.1, at a free port if it is 0. Returns at once.
    static Result<std::unique_ptr<PracticeNetwork>> start(int port = 0, const PracticeLimits &limits = {});
    ~PracticeNetwork() override; // cuts what is open

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString baseUrl() const; // "http://127.0.0.1:40211"

Q_SIGNALS:
    // A request was answered, or its client has left. Queued, to the thread of this object.
    void answered(const hilera::PracticeAnswer &answer);

private:
    PracticeNetwork() = default;
    [[nodiscard]] bool serve(std::unique_ptr<PracticeServer> server);

    int m_port = 0;
    QThread m_thread;
};

} // namespace hilera
