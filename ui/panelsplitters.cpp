#include "ui/panelsplitters.h"

#include "ui/windowsettings.h"

#include <QSplitter>

namespace hilera {

PanelSplitters::PanelSplitters(
    QWidget *lessons, QWidget *card, QWidget *timeline, const QList<QWidget *> &panels)
    : m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_panels(new QSplitter(Qt::Horizontal))
{
    for (QWidget *panel : panels)
        m_panels->addWidget(panel);
    m_panels->setSizes({372, 386, 266});

    for (QWidget *row : {card, timeline, static_cast<QWidget *>(m_panels)})
        m_rows->addWidget(row);
    m_rows->setSizes({114, 294, 196});
    m_rows->setStretchFactor(0, 0);
    m_rows->setStretchFactor(1, 3);
    m_rows->setStretchFactor(2, 1);
    m_rows->setContentsMargins(8, 8, 8, 8);

    m_columns->addWidget(lessons);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    for (QSplitter *splitter : {m_columns, m_rows, m_panels}) {
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
    m_panels->restoreState(settings.panels);
}

void PanelSplitters::save(WindowSettings &settings) const
{
    settings.columns = m_columns->saveState();
    settings.rows = m_rows->saveState();
    settings.panels = m_panels->saveState();
}

} // namespace hilera
