#pragma once

#include "core/metrics/figurerows.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QPainter>

#include <vector>

namespace hilera {

// The font of pictures, the same on every machine.
[[nodiscard]] QFont pictureFont(int pixels, QFont::Weight weight = QFont::Normal);

// The heading of a picture or a report.
struct PictureHeading {
    QString title; // the lesson that has the run's plan, or else the strategy and the task
    QString subtitle; // the plan in one line
};
[[nodiscard]] PictureHeading headingOf(const RunRecord &record);

// The figures of a trace of another program.
[[nodiscard]] std::vector<FigureRow> foreignFigures(const Trace &trace);
// "4 cores · linux 6.1.0 · Hilera 0.1.0"; empty where that is not known.
[[nodiscard]] QString machineLine(const RunRecord &record);

// The parts above and below the timeline of a picture that stands alone: a heading, and a line of figures.
class PictureFrame {
public:
    explicit PictureFrame(const RunRecord &record);

    [[nodiscard]] const QString &title() const { return m_heading.title; }
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int footHeight() const;
    void paint(QPainter &painter, const QSize &size) const;

private:
    void paintHead(QPainter &painter, int width) const;
    void paintFoot(QPainter &painter, const QRect &rect) const;

    PictureHeading m_heading;
    QString m_problem; // why the run could not go on
    QString m_machine;
    std::vector<FigureRow> m_figures;
    Theme m_theme;
};

} // namespace hilera
