#include "ui/lesson/stepbar.h"

#include "ui/lesson/stepdots.h"
#include "ui/theme/styling.h"
#include "ui/widgets/transportbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace hilera {

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
    , m_dots(new StepDots(this))
    , m_place(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_present(new TransportButton(TransportButton::Sign::Present, this))
{
    m_place->setObjectName(QStringLiteral("stepPlace"));
    m_place->setProperty("muted", true);
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_next->setObjectName(QStringLiteral("stepNext"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_dots);
    layout->addWidget(m_place);
    layout->addSpacing(4);
    for (QPushButton *button : {m_back, m_next}) {
        button->setProperty("small", true);
        button->setAutoDefault(true); // Enter presses it
        layout->addWidget(button);
    }
    m_present->setObjectName(QStringLiteral("present"));
    m_present->setProperty("small", true);
    layout->addWidget(m_present);
    connect(m_present, &QToolButton::clicked, this, &StepBar::presentRequested);
    connect(m_back, &QPushButton::clicked, this, &StepBar::backRequested);
    connect(m_next, &QPushButton::clicked, this, &StepBar::nextRequested);
    retranslate();
}

void StepBar::showStep(int index, int count, StepKind kind)
{
    const bool isOther = index != m_index;
    m_index = index;
    m_count = count;
    m_kind = kind;
    m_dots->showStep(index, count);
    setVisible(count > 0);
    retranslate();
    if (isOther)
        Q_EMIT stepChanged();
}

void StepBar::showWays(bool canGoBack, Way way)
{
    m_way = way;
    m_back->setEnabled(canGoBack);
    m_next->setEnabled(way != Way::None);
    setStyleProperty(m_next, "primary", way == Way::Run);
    retranslate();
}

void StepBar::setOnStage(bool isOnStage)
{
    for (QWidget *widget :
        {static_cast<QWidget *>(m_dots), static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_present)})
        widget->setVisible(!isOnStage);
}

QWidget &StepBar::nextButton()
{
    return *m_next;
}

void StepBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StepBar::retranslate()
{
    const auto kindName = [this] {
        switch (m_kind) {
        case StepKind::Question:
            return tr("Question");
        case StepKind::Predict:
            return tr("Predict");
        case StepKind::Run:
            return tr("Run");
        case StepKind::Observe:
            return tr("Observe");
        case StepKind::Explain:
            return tr("Explain");
        case StepKind::Try:
            return tr("Try");
        }
        return QString();
    };
    m_place->setText(tr("%L1 of %L2: %3").arg(m_index + 1).arg(m_count).arg(kindName()));
    m_place->setAccessibleName(tr("Step %1").arg(m_place->text()));
    m_back->setText(QStringLiteral("‹ ") + tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("To the step before (Page Up)"));
    m_present->setAccessibleName(tr("Present"));
    m_present->setToolTip(
        tr("Shows the course to a class: full screen, large, with notes for the teacher (F5)"));
    const bool isRun = m_way == Way::Run;
    m_next->setText(isRun ? QStringLiteral("▶ ") + tr("Run") : tr("Next") + QStringLiteral(" ›"));
    m_next->setAccessibleName(isRun ? tr("Run") : tr("Next"));
    m_next->setToolTip(isRun       ? tr("Runs what this step is about (Page Down)")
            : m_way == Way::Lesson ? tr("To the next lesson (Page Down)")
                                   : tr("To the next step (Page Down)"));
}

} // namespace hilera
