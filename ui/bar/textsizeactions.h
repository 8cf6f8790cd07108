#pragma once

#include "ui/theme/appearance.h"

#include <QAction>
#include <QList>

namespace hilera {

class Actions;

// Makes all text larger or smaller: by keys, and as a choice of sizes.
class TextSizeActions : public QObject {
    Q_OBJECT

public:
    TextSizeActions(const Actions &actions, Appearance &appearance, QWidget *window);

    [[nodiscard]] const QList<QAction *> &sizes() const { return m_sizes; } // for a menu

private:
    void stepBy(int step); // 0: to the usual size
    void choose(double scale);
    void keepWithin(double before);
    void showChosen();

    Appearance &m_appearance;
    QWidget &m_window;
    QList<QAction *> m_sizes;
};

} // namespace hilera
