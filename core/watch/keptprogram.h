#pragma once

#include "core/text/result.h"
#include "core/watch/keeperprotocol.h"

#include <QByteArrayList>

#include <vector>

#include <sys/types.h>

namespace hilera {

// A program under hilera-keeper. With this object all that came of it ends. One thread, which may wait for
// that a moment.
class KeptProgram {
public:
    struct Start {
        QByteArrayList words;
        QByteArrayList environment;
        QString folder; // that goes when all is over
        bool outputToErrors = false;
        QByteArray workingFolder; // empty: this process's
        // Devices that are its terminal, and where it has its errors; empty: it gets this process's.
        QByteArray terminal;
        QByteArray terminalForErrors;
    };
    // Whether the program itself could be started, the first report tells.
    [[nodiscard]] static Result<KeptProgram> start(const Start &start);

    KeptProgram(KeptProgram &&other) noexcept;
    KeptProgram &operator=(KeptProgram &&other) noexcept;
    ~KeptProgram();

    [[nodiscard]] pid_t keeper() const { return m_keeper; }
    // Readable when there are reports, or the keeper is gone.
    [[nodiscard]] int descriptor() const { return m_control; }
    [[nodiscard]] std::vector<KeeperReport> takeReports();
    [[nodiscard]] bool isGone() const { return m_isGone; }

    void tell(KeeperCommand command) const;

private:
    KeptProgram(pid_t keeper, int control);

    pid_t m_keeper = -1;
    int m_control = -1;
    bool m_isGone = false;
};

} // namespace hilera
