#include "ui/lesson/stepbar.h"

#include "ui/actions/actionbutton.h"
#include "ui/actions/actions.h"
#include "ui/lesson/stepdots.h"
#include "ui/theme/styling.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace hilera {

StepBar::StepBar(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_dots(new StepDots(this))
    , m_place(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_present(new IconButton("present", &actions["present"], this))
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
    layout->addWidget(m_present);
    followAction(m_back, &actions["previousStep"], Shows::Text);
    followAction(m_next, &actions["nextStep"], Shows::Text);
    actions.connectTo("previousStep", this, [this] { Q_EMIT backRequested(); });
    actions.connectTo("nextStep", this, [this] { Q_EMIT nextRequested(); });
    retranslate();
}

void StepBar::showStep(int index, int count, StepKind kind, Asking asking)
{
    const bool isOther = index != m_index;
    m_index = index;
    m_count = count;
    m_kind = kind;
    m_asking = asking;
    m_dots->showStep(index, count);
    setVisible(count > 0);
    retranslate();
    if (isOther)
        Q_EMIT stepChanged();
}

void StepBar::showWays(bool canGoBack, Way way)
{
    m_way = way;
    m_actions["previousStep"].setEnabled(canGoBack);
    m_actions["nextStep"].setEnabled(way != Way::None);
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
            return m_asking == Asking::First     ? tr("Predict")
                : m_asking == Asking::Discussion ? tr("Discuss")
                                                 : tr("Vote again");
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
    Action &back = m_actions["previousStep"];
    back.setIconText(QStringLiteral("‹ ") + tr("Back"));
    back.setTip(tr("To the step before"));
    m_back->setAccessibleName(tr("Back"));
    Action &next = m_actions["nextStep"];
    const bool isRun = m_way == Way::Run;
    next.setIconText(isRun ? QStringLiteral("▶ ") + tr("Run") : tr("Next") + QStringLiteral(" ›"));
    next.setTip(isRun              ? tr("Runs what this step is about")
            : m_way == Way::Lesson ? tr("To the next lesson")
                                   : tr("To the next step"));
    m_next->setAccessibleName(isRun ? tr("Run") : tr("Next"));
}

} // namespace hilera
