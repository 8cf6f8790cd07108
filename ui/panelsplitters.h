#pragma once

#include <QByteArray>
#include <QList>

class QSplitter;
class QWidget;

namespace hilera {

struct WindowSettings;

// The borders between the panels, that can be moved: the lessons beside the card and what shows the run.
class PanelSplitters {
public:
    PanelSplitters(QWidget *lessons, QWidget *card, QWidget *timeline, const QList<QWidget *> &panels);

    [[nodiscard]] QSplitter *outermost() const { return m_columns; }

    void restore(const WindowSettings &settings);
    void save(WindowSettings &settings) const;

    // On stage the panels stand beside the timeline, all on top of each other, and not beneath it.
    void setOnStage(bool isOnStage);
    void showPanels(bool isShown);
    void shareStage(bool isForPanels); // the wider part for them, or for the timeline
    void setCardHeight(int height); // the rest is for what is beneath

private:
    QSplitter *m_columns; // lessons | rows
    QSplitter *m_rows; // card, run
    QSplitter *m_run; // timeline, panels
    QSplitter *m_panels;
};

} // namespace hilera
