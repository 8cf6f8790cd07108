#pragma once

#include "ui/actions/action.h"

#include <QHash>

#include <functional>

namespace hilera {

// All actions of a window, but for those of its tables and of the replay bar, which make their own.
class Actions {
public:
    explicit Actions(QWidget *window);

    [[nodiscard]] Action &operator[](const char *id) const;
    void connectTo(const char *id, const QObject *context, const std::function<void()> &act) const;

private:
    QHash<QByteArray, Action *> m_actions;
};

} // namespace hilera
