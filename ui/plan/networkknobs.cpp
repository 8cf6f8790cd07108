#include "ui/plan/networkknobs.h"

#include "ui/network/networksign.h"
#include "ui/widgets/combobox.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace hilera {

namespace {

constexpr std::array networks = {Network::Practice, Network::Internet};

} // namespace

NetworkKnobs::NetworkKnobs(QWidget *parent)
    : QWidget(parent)
    , m_network(new ComboBox(this))
    , m_addresses(new QPushButton(this))
    , m_networkField(makeField(m_network, "network", this))
    , m_addressesField(makeField(m_addresses, "addresses", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (const Field &field : {m_networkField, m_addressesField})
        layout->addWidget(field.box);

    for (const Network network : networks)
        m_network->addItem(QString(), networkId(network));
    m_network->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    connect(m_network, &QComboBox::currentIndexChanged, this, &NetworkKnobs::networkChosen);
    connect(m_addresses, &QPushButton::clicked, this, &NetworkKnobs::addressesRequested);
    retranslate();
}

void NetworkKnobs::showPlan(const RunPlan &plan)
{
    const QSignalBlocker blocker(m_network);
    m_network->setCurrentIndex(m_network->findData(networkId(plan.network)));
    m_addressCount = usesNetwork(plan) ? addressesOf(plan).size() : 0;
    m_isPreset = plan.addresses.isEmpty();
    retranslate();
}

Network NetworkKnobs::network() const
{
    return networks[static_cast<std::size_t>(std::max(m_network->currentIndex(), 0))];
}

QList<QWidget *> NetworkKnobs::editors() const
{
    return {m_network, m_addresses};
}

void NetworkKnobs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        retranslate(); // the signs are drawn in the colour of the text
    QWidget::changeEvent(event);
}

void NetworkKnobs::retranslate()
{
    for (int i = 0; i < m_network->count(); ++i) {
        const Network network = networks[static_cast<std::size_t>(i)];
        m_network->setItemText(i, shortNetworkName(network));
        m_network->setItemData(i, networkName(network), Qt::ToolTipRole);
        m_network->setItemData(i, networkName(network), Qt::AccessibleTextRole);
        m_network->setItemIcon(i, networkIcon(network, palette().color(QPalette::Text)));
    }
    m_networkField.setTexts(tr("&Network"),
        tr("Where the tasks go: to the practice network, a server in this program that answers this machine "
           "alone, or to the internet."));
    m_addressesField.setTexts(
        m_isPreset ? tr("Preset") : tr("Own list"), tr("Shows the addresses, to be changed."));
    m_addresses->setText(m_addressCount == 1 ? tr("1 a&ddress") : tr("%L1 a&ddresses").arg(m_addressCount));
    m_addresses->setAccessibleName(
        m_addresses->text().remove(QLatin1Char('&')) + QStringLiteral(", ") + m_addressesField.label->text());
}

} // namespace hilera
