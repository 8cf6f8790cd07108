#include "ui/panels/panelsplitters.h"

#include "ui/settings/windowsettings.h"

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

// QSplitter leaves its margins out, and would cut off as much of what is in it.
class Rows : public QSplitter {
public:
    using QSplitter::QSplitter;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return QSplitter::minimumSizeHint().grownBy(contentsMargins());
    }
};

QString nameOf(double textScale)
{
    return QString::number(qRound(100 * textScale));
}

} // namespace

PanelSplitters::PanelSplitters(
    QWidget *lessons, QWidget *card, QWidget *timeline, const QList<QWidget *> &panels)
    : m_columns(new Columns(Qt::Horizontal))
    , m_rows(new Rows(Qt::Vertical))
    , m_run(new QSplitter(Qt::Vertical))
    , m_panels(new QSplitter(Qt::Horizontal))
{
    for (QWidget *panel : panels)
        m_panels->addWidget(panel);
    m_panels->setSizes({372, 386, 266});

    m_run->addWidget(timeline);
    m_run->addWidget(m_panels);
    m_run->setSizes({293, 186});
    m_run->setStretchFactor(0, 3);
    m_run->setStretchFactor(1, 1);

    m_rows->addWidget(card);
    m_rows->addWidget(m_run);
    m_rows->setSizes({114, 486});
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
        connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isAsKept = false; });
    }
    m_columns->setHandleWidth(2);
    m_columns->installEventFilter(this);
    m_columns->setSizes({lessons->sizeHint().width(), 1280 - lessons->sizeHint().width()});
}

void PanelSplitters::restore(const WindowSettings &settings)
{
    m_textSize = nameOf(settings.textScale);
    m_layouts = settings.layouts;
    m_layouts[m_textSize] = Layout{settings.columns, settings.rows, settings.run, settings.panels};
    putBack();
}

void PanelSplitters::save(WindowSettings &settings)
{
    keepLayout();
    settings.layouts = m_layouts;
    const Layout layout = settings.layouts.take(m_textSize).toList();
    settings.columns = layout.value(0).toByteArray();
    settings.rows = layout.value(1).toByteArray();
    settings.run = layout.value(2).toByteArray();
    settings.panels = layout.value(3).toByteArray();
}

void PanelSplitters::keepLayout()
{
    if (m_isOnStage || m_isAsKept)
        return;
    Layout layout;
    for (QSplitter *splitter : {m_columns, m_rows, m_run, m_panels}) {
        // Qt keeps what was wished for, which may never have been what there is.
        if (splitter->isVisible() && !splitter->sizes().contains(0))
            splitter->setSizes(splitter->sizes());
        layout.append(splitter->saveState());
    }
    m_layouts[m_textSize] = layout;
}

void PanelSplitters::takeTextScale(double scale)
{
    m_textSize = nameOf(scale);
    m_isAsKept = false;
    if (!m_isOnStage)
        putBack();
}

// From the outermost inwards: how high a panel has to be depends on how wide it has become.
void PanelSplitters::putBack()
{
    const Layout layout = m_layouts.value(m_textSize, m_layouts.value(nameOf(1))).toList();
    const QList<QSplitter *> splitters{m_columns, m_rows, m_run, m_panels};
    for (qsizetype i = 0; i < splitters.size(); ++i) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        splitters[i]->restoreState(layout.value(i).toByteArray());
    }
}

// The window leaves the full screen in several steps, some time later.
bool PanelSplitters::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_isAsKept)
        QMetaObject::invokeMethod(this, &PanelSplitters::putBack, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PanelSplitters::setOnStage(bool isOnStage)
{
    if (isOnStage)
        keepLayout();
    m_isOnStage = isOnStage;
    m_run->setOrientation(isOnStage ? Qt::Horizontal : Qt::Vertical);
    m_panels->setOrientation(isOnStage ? Qt::Vertical : Qt::Horizontal);
    m_isAsKept = !isOnStage;
    if (!isOnStage)
        putBack();
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

int PanelSplitters::stageHeight() const
{
    return m_rows->height();
}

int PanelSplitters::cardRoom() const
{
    const QMargins margins = m_rows->contentsMargins();
    return m_rows->height() - margins.top() - margins.bottom() - m_rows->handleWidth()
        - m_run->minimumSizeHint().height();
}

void PanelSplitters::setCardHeight(int height)
{
    m_rows->setSizes({height, m_rows->height() - height});
}

} // namespace hilera
