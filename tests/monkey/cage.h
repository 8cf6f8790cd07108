#pragma once

#include <QString>

class QWidget;

namespace hilera {
struct RunPlan;
}

namespace hilera::test {

// Keeps what the monkey does within its folder, off the internet, and small enough that an event stays cheap.
class Cage {
public:
    explicit Cage(QString folder);

    // To be called before each event. `window` is the main window.
    void close(QWidget &window) const;

    [[nodiscard]] const QString &folder() const { return m_folder; }
    // Whether text with a slash may be typed there: it is no file's name.
    [[nodiscard]] static bool takesAddresses(const QWidget *field);

private:
    [[nodiscard]] bool isInside(const QString &path) const;

    QString m_folder;
};

[[nodiscard]] RunPlan tamed(const RunPlan &plan);

} // namespace hilera::test
