#pragma once

#include <QList>
#include <QObject>
#include <QVariantMap>

class QSplitter;
class QWidget;

namespace hilera {

struct WindowSettings;

// The borders between the panels, that can be moved: the lessons beside the card and what shows the run.
// Each size of text has a layout of its own: large text pushes the borders away, and what it took comes back
// with the size that was before.
class PanelSplitters : public QObject {
public:
    PanelSplitters(QWidget *lessons, QWidget *card, QWidget *timeline, const QList<QWidget *> &panels);

    [[nodiscard]] QSplitter *outermost() const { return m_columns; }

    void restore(const WindowSettings &settings);
    void save(WindowSettings &settings);

    void keepLayout(); // before the size of text changes
    void takeTextScale(double scale); // after it has

    // On stage the panels stand beside the timeline, all on top of each other, and not beneath it.
    void setOnStage(bool isOnStage);
    void showPanels(bool isShown);
    void shareStage(bool isForPanels); // the wider part for them, or for the timeline
    [[nodiscard]] int stageHeight() const; // of the card and what is beneath
    [[nodiscard]] int cardRoom() const; // of that, what is beneath can do without
    void setCardHeight(int height); // the rest is for what is beneath

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Layout = QVariantList; // the state of each splitter
    void putBack(); // the layout of the size of text there is

    QSplitter *m_columns; // lessons | rows
    QSplitter *m_rows; // card, run
    QSplitter *m_run; // timeline, panels
    QSplitter *m_panels;
    QVariantMap m_layouts; // by the size of text in per cent
    QString m_textSize = QStringLiteral("100");
    bool m_isOnStage = false;
    bool m_isAsKept = false; // since it left the stage nobody has moved a border
};

} // namespace hilera
