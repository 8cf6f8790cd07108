#include "ui/panelsplitters.h"

#include "ui/windowsettings.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSplitter>

#include <algorithm>

namespace hilera {

namespace {

// What no panel does with a key is the window’s: the area around would scroll for Page Down.
class Columns : public QSplitter {
public:
    using QSplitter::QSplitter;

protected:
    void keyPressEvent(QKeyEvent *event) override { QCoreApplication::sendEvent(window(), event); }
};

} // namespace

PanelSplitters::PanelSplitters(
    QWidget *lessons, QWidget *card, QWidget *timeline, const QList<QWidget *> &panels)
    : m_columns(new Columns(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_run(new QSplitter(Qt::Vertical))
    , m_panels(new QSplitter(Qt::Horizontal))
{
    for (QWidget *panel : panels)
        m_panels->addWidget(panel);
    m_panels->setSizes({372, 386, 266});

    m_run->addWidget(timeline);
    m_run->addWidget(m_panels);
    m_run->setSizes({294, 196});
    m_run->setStretchFactor(0, 3);
    m_run->setStretchFactor(1, 1);

    m_rows->addWidget(card);
    m_rows->addWidget(m_run);
    m_rows->setSizes({114, 498});
    m_rows->setStretchFactor(0, 0);
    m_rows->setStretchFactor(1, 1);
    m_rows->setContentsMargins(8, 8, 8, 8);

    m_columns->addWidget(lessons);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    for (QSplitter *splitter : {m_columns, m_rows, m_run, m_panels}) {
        splitter->setHandleWidth(8);
        splitter->setChildrenCollapsible(false);
    }
    m_columns->setHandleWidth(2);
    m_columns->setSizes({lessons->sizeHint().width(), 1280 - lessons->sizeHint().width()});
}

void PanelSplitters::restore(const WindowSettings &settings)
{
    m_columns->restoreState(settings.columns);
    m_rows->restoreState(settings.rows);
    m_run->restoreState(settings.run);
    m_panels->restoreState(settings.panels);
}

void PanelSplitters::save(WindowSettings &settings) const
{
    settings.columns = m_columns->saveState();
    settings.rows = m_rows->saveState();
    settings.run = m_run->saveState();
    settings.panels = m_panels->saveState();
}

void PanelSplitters::setOnStage(bool isOnStage)
{
    m_run->setOrientation(isOnStage ? Qt::Horizontal : Qt::Vertical);
    m_panels->setOrientation(isOnStage ? Qt::Vertical : Qt::Horizontal);
}

void PanelSplitters::showPanels(bool isShown)
{
    m_panels->setVisible(isShown);
}

void PanelSplitters::shareStage(bool isForPanels)
{
    const int panels = m_run->width() * (isForPanels ? 60 : 41) / 100;
    m_run->setSizes({m_run->width() - panels, panels});
}

void PanelSplitters::setCardHeight(int height)
{
    const int given = std::min(height, m_rows->height() / 2);
    m_rows->setSizes({given, m_rows->height() - given});
}

} // namespace hilera
