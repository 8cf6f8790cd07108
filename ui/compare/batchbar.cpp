#include "ui/compare/batchbar.h"

#include "core/strategy/strategies.h"
#include "ui/compare/strategybatch.h"
#include "ui/theme/textsize.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace hilera {

BatchBar::BatchBar(StrategyBatch &batch, QWidget *parent)
    : QFrame(parent)
    , m_batch(batch)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("batchBar"));
    m_text->setObjectName(QStringLiteral("batchText"));
    m_cancel->setObjectName(QStringLiteral("cancelBatch"));
    m_cancel->setProperty("small", true);
    m_progress->setTextVisible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_progress);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, &batch, &StrategyBatch::cancel);
    connect(&batch, &StrategyBatch::progressed, this, &BatchBar::refresh);
    refresh();
}

void BatchBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void BatchBar::refresh()
{
    const Strategy *strategy = findStrategy(m_batch.strategy());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stops the run that is on; what has run stays."));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(scaled(160));
    m_progress->setMaximum(static_cast<int>(m_batch.count()));
    m_progress->setValue(static_cast<int>(m_batch.done()));
    m_text->setText(tr("%L1 of %L2: %3")
                        .arg(m_batch.done() + 1)
                        .arg(m_batch.count())
                        .arg(strategy ? strategy->translatedName() : QString()));
    setVisible(m_batch.isOn());
}

} // namespace hilera
