#pragma once

#include <QPalette>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QPainter;

namespace hilera {

// Numbers as dots on an axis, in clouds one above the other. What lies far beyond the others stands at the
// end of the axis, so that it hides nothing.
struct DotPlotContent {
    struct Cloud {
        QString title; // above it; may be empty
        std::vector<double> values;
        bool hasMedian = true; // is drawn
        [[nodiscard]] bool operator==(const Cloud &) const = default;
    };
    std::vector<Cloud> clouds;
    // The axis, which goes on to twice the largest median, if that is further.
    double least = 0;
    double most = 1;
    QString (*textOf)(double value, const QString &unit) = nullptr; // of the ends of the axis
    QString unit;
    // Names of 0, 1, 2 …: then there is a place for each instead.
    QStringList places;

    [[nodiscard]] double end() const;
    [[nodiscard]] bool operator==(const DotPlotContent &) const = default;
};

// What its clouds need in this font, in pixels.
[[nodiscard]] int dotPlotHeight(const DotPlotContent &content, const QFont &font);
void paintDotPlot(
    QPainter &painter, const QRectF &rect, const DotPlotContent &content, const QPalette &palette);

class DotPlot : public QWidget {
    Q_OBJECT

public:
    explicit DotPlot(QWidget *parent = nullptr);

    void showContent(const DotPlotContent &content); // hidden without clouds
    [[nodiscard]] const DotPlotContent &content() const { return m_content; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void heightChanged(); // other clouds are shown

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    DotPlotContent m_content;
};

} // namespace hilera
