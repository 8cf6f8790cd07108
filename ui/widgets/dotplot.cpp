#include "ui/widgets/dotplot.h"

#include "core/metrics/median.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace hilera {

namespace {

constexpr double stripLines = 1.5; // height of a cloud's dots, in lines of text
constexpr double gapLines = 0.1; // around it
constexpr double beyondWidth = 1.6; // of the place at the end of the axis, in lines

// Where the dots of a cloud stand, and how large they are.
class DotStrip {
public:
    DotStrip(const QRectF &rect, const DotPlotContent &content, bool hasBeyond)
        : m_rect(rect)
        , m_content(content)
        , m_line(rect.height() / stripLines)
        , m_axisWidth(rect.width() - (hasBeyond ? beyondWidth * m_line : 0))
    {
    }

    [[nodiscard]] bool isBeyond(double value) const
    {
        return m_content.places.isEmpty() && value > m_content.end();
    }
    [[nodiscard]] double x(double value) const
    {
        if (const qsizetype count = m_content.places.size(); count > 0)
            return m_rect.left() + m_axisWidth * (value + 0.5) / static_cast<double>(count);
        if (isBeyond(value))
            return m_rect.right() - 0.5 * m_line;
        const double span = m_content.end() - m_content.least;
        const double share = std::max(0.0, value - m_content.least) / span;
        return m_rect.left() + 0.3 * m_line + share * (m_axisWidth - 0.6 * m_line);
    }
    [[nodiscard]] double axisEnd() const { return m_rect.left() + m_axisWidth; }

    // Dots that would cover each other are stacked, and are smaller where a stack of any cloud is high.
    void paintDots(QPainter &painter, const std::vector<double> &values) const
    {
        int highest = 1;
        for (const DotPlotContent::Cloud &cloud : m_content.clouds) {
            std::map<qint64, int> heights;
            for (const double value : cloud.values)
                highest = std::max(highest, ++heights[column(value)]);
        }
        const double pitch = std::min(usualPitch(), m_rect.height() / highest);
        const double radius = std::max(0.42 * pitch, 1.0);
        std::map<qint64, int> stacked;
        for (const double value : values) {
            const int below = stacked[column(value)]++;
            painter.drawEllipse(QPointF(x(value), m_rect.bottom() - pitch * (below + 0.5)), radius, radius);
        }
    }

private:
    [[nodiscard]] double usualPitch() const { return 0.5 * m_line; }
    [[nodiscard]] qint64 column(double value) const { return std::llround(x(value) / usualPitch()); }

    QRectF m_rect;
    const DotPlotContent &m_content;
    double m_line;
    double m_axisWidth;
};

bool hasBeyond(const DotPlotContent &content)
{
    return content.places.isEmpty()
        && std::ranges::any_of(content.clouds, [&content](const DotPlotContent::Cloud &cloud) {
               return std::ranges::any_of(
                   cloud.values, [&content](double value) { return value > content.end(); });
           });
}

void paintAxisTexts(
    QPainter &painter, const QRectF &rect, const DotPlotContent &content, const DotStrip &strip)
{
    for (qsizetype i = 0; i < content.places.size(); ++i) {
        const double x = strip.x(static_cast<double>(i));
        painter.drawText(QRectF(x - rect.width() / 2, rect.top(), rect.width(), rect.height()),
            Qt::AlignHCenter | Qt::AlignTop, content.places[i]);
    }
    if (!content.places.isEmpty() || !content.textOf)
        return;
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop, content.textOf(content.least, content.unit));
    const QRectF axis(rect.left(), rect.top(), strip.axisEnd() - rect.left(), rect.height());
    painter.drawText(axis, Qt::AlignRight | Qt::AlignTop, content.textOf(content.end(), content.unit));
    if (strip.axisEnd() < rect.right())
        painter.drawText(rect, Qt::AlignRight | Qt::AlignTop, QStringLiteral("→"));
}

} // namespace

double DotPlotContent::end() const
{
    double end = most;
    for (const Cloud &cloud : clouds)
        end = std::max(end, 2 * medianOf(cloud.values).value_or(0));
    return end;
}

int dotPlotHeight(const DotPlotContent &content, const QFont &font)
{
    const double line = QFontMetricsF(font).height();
    double height = line; // under the axis
    for (const DotPlotContent::Cloud &cloud : content.clouds)
        height += (cloud.title.isEmpty() ? 0 : line) + (stripLines + gapLines) * line;
    return static_cast<int>(std::ceil(height));
}

void paintDotPlot(
    QPainter &painter, const QRectF &rect, const DotPlotContent &content, const QPalette &palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor text = palette.color(QPalette::Text);
    const QColor muted = palette.color(QPalette::PlaceholderText);
    const double line = QFontMetricsF(painter.font()).height();
    double y = rect.top();
    for (const DotPlotContent::Cloud &cloud : content.clouds) {
        if (!cloud.title.isEmpty()) {
            painter.setPen(text);
            painter.drawText(QRectF(rect.left(), y, rect.width(), line), Qt::AlignLeft, cloud.title);
            y += line;
        }
        const QRectF place(rect.left(), y + 0.05 * line, rect.width(), stripLines * line);
        const DotStrip strip(place, content, hasBeyond(content));
        painter.setPen(QPen(muted, 1));
        painter.drawLine(place.bottomLeft(), QPointF(strip.axisEnd(), place.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(text);
        strip.paintDots(painter, cloud.values);
        const auto median = cloud.hasMedian ? medianOf(cloud.values) : std::nullopt;
        if (median && cloud.values.size() > 1) {
            const double x = strip.x(*median);
            painter.setPen(QPen(palette.color(QPalette::Highlight), std::max(2.0, 0.12 * line)));
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
        }
        y += (stripLines + gapLines) * line;
        painter.setPen(muted);
        if (&cloud == &content.clouds.back())
            paintAxisTexts(painter, QRectF(rect.left(), y, rect.width(), line), content, strip);
    }
}

DotPlot::DotPlot(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void DotPlot::showContent(const DotPlotContent &content)
{
    if (m_content == content)
        return;
    const int before = sizeHint().height();
    m_content = content;
    setVisible(!content.clouds.empty());
    update();
    if (sizeHint().height() == before)
        return;
    updateGeometry();
    Q_EMIT heightChanged();
}

QSize DotPlot::sizeHint() const
{
    return {0, m_content.clouds.empty() ? 0 : dotPlotHeight(m_content, font())};
}

void DotPlot::paintEvent([[maybe_unused]] QPaintEvent *event)
{
    QPainter painter(this);
    paintDotPlot(painter, rect(), m_content, palette());
}

void DotPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace hilera
