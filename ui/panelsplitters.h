#pragma once

#include <QByteArray>
#include <QList>

class QSplitter;
class QWidget;

namespace hilera {

struct WindowSettings;

// The borders between the panels, that can be moved: the lessons beside rows, the last of which has panels
// side by side.
class PanelSplitters {
public:
    PanelSplitters(QWidget *lessons, QWidget *card, QWidget *timeline, const QList<QWidget *> &panels);

    [[nodiscard]] QSplitter *outermost() const { return m_columns; }

    void restore(const WindowSettings &settings);
    void save(WindowSettings &settings) const;

private:
    QSplitter *m_columns;
    QSplitter *m_rows;
    QSplitter *m_panels;
};

} // namespace hilera
