#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <set>
#include <vector>

namespace hilera {

class HintBalloon;

// Shows where things are, one after the other. A hint goes with what it tells to do, Escape ends them all.
class Hints : public QObject {
    Q_OBJECT

public:
    struct Hint {
        QWidget *widget; // that it is about
        QWidget *pointsAt; // the place along the widget
        std::function<QString()> text; // in the language of the program
    };

    Hints(std::vector<Hint> hints, QWidget *window);

    void begin();
    // The user has done what the hint tells: it need not be shown.
    void setDone(std::size_t hint);
    [[nodiscard]] bool isOn() const;

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show();
    [[nodiscard]] std::size_t nextFrom(std::size_t hint) const;
    void goOn();
    void end();

    std::vector<Hint> m_hints;
    QWidget *m_window;
    std::set<std::size_t> m_done;
    std::size_t m_current = 0;
    QPointer<HintBalloon> m_balloon;
};

} // namespace hilera
