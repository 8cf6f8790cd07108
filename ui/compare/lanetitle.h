#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace hilera {

struct ComparedRun;

// What a run is called, beside what it did: its number, its name, and how it was run.
class LaneTitle : public QWidget {
    Q_OBJECT

public:
    explicit LaneTitle(QWidget *parent = nullptr);

    void showRun(const ComparedRun &run);
    void setTheme(const Theme &theme);
    void setState(bool isExpanded, bool isCurrent);

    [[nodiscard]] int lowestHeight() const; // of one line
    [[nodiscard]] int neededWidth() const; // of the name

Q_SIGNALS:
    void clicked();
    void pinClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placePin();
    [[nodiscard]] int numberWidth() const;
    [[nodiscard]] QRect paintNumber(QPainter &painter, const QRect &line) const; // what is left of the line

    Theme m_theme;
    QString m_number;
    bool m_isPinned = false;
    QString m_name;
    QString m_details;
    QString m_problem;
    bool m_isExpanded = false;
    bool m_isCurrent = false;
    QToolButton *m_pin;
};

} // namespace hilera
