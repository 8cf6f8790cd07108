#include "ui/network/networkindicator.h"

#include "ui/network/networksign.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace hilera {

NetworkIndicator::NetworkIndicator(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setObjectName(QStringLiteral("networkText"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_sign);
    layout->addWidget(m_text);
    retranslate();
}

void NetworkIndicator::showNetworks(std::optional<Network> network, std::optional<Network> ofRun)
{
    m_network = network;
    m_runNetwork = ofRun;
    retranslate();
}

void NetworkIndicator::setPracticePort(int port)
{
    m_practicePort = port;
    retranslate();
}

void NetworkIndicator::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NetworkIndicator::retranslate()
{
    setVisible(m_network || m_runNetwork);
    if (!m_network && !m_runNetwork)
        return;
    const Network network = m_network ? *m_network : *m_runNetwork;
    const bool isPractice = network == Network::Practice;
    QString text = networkName(network);
    if (isPractice && m_practicePort != 0)
        text += QStringLiteral(", 127.0.0.1:%1").arg(m_practicePort);
    if (m_network && m_runNetwork && *m_runNetwork != network)
        text += QStringLiteral("  ") + tr("(this run: %1)").arg(networkName(*m_runNetwork));
    const QString help = isPractice
        ? tr("Tasks go to the practice network: a server in this program, that answers this machine alone.")
        : tr("Tasks go to the internet: how long they take depends on machines far away.");
    m_sign->setPixmap(networkIcon(network, palette().color(QPalette::Text)).pixmap(16, 16));
    m_text->setText(text);
    m_text->setAccessibleName(tr("Network: %1").arg(text));
    setToolTip(help);
    m_text->setToolTip(help);
    m_sign->setToolTip(help);
}

} // namespace hilera
