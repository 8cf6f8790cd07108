#pragma once

#include "core/plan/addresses.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace hilera {

// Says which network is in use, by a sign and in words.
class NetworkIndicator : public QWidget {
    Q_OBJECT

public:
    explicit NetworkIndicator(QWidget *parent = nullptr);

    // The one in use now, or when the plan is run, and that of the run in sight; nothing: they use none.
    void showNetworks(std::optional<Network> network, std::optional<Network> ofRun);
    // The port of the practice network, once it is up; 0: it is not.
    void setPracticePort(int port);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<Network> m_network;
    std::optional<Network> m_runNetwork;
    int m_practicePort = 0;
    QLabel *m_sign;
    QLabel *m_text;
};

} // namespace hilera
