#pragma once

#include <QHash>
#include <QPaintEngine>
#include <QPen>
#include <QTransform>

#include <optional>

namespace hilera {

// Writes painting as elements of SVG; see SvgDevice.
class SvgEngine : public QPaintEngine {
public:
    explicit SvgEngine(QByteArray ids);

    [[nodiscard]] const QByteArray &definitions() const { return m_definitions; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    // The font of all text that names none.
    [[nodiscard]] const QByteArray &family() const { return m_family; }

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &now) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawEllipse(const QRectF &rect) override;
    void drawPath(const QPainterPath &path) override;
    void drawImage(
        const QRectF &rect, const QImage &image, const QRectF &part, Qt::ImageConversionFlags flags) override;
    void drawPixmap(const QRectF &rect, const QPixmap &pixmap, const QRectF &part) override;
    void drawTextItem(const QPointF &position, const QTextItem &item) override;
    [[nodiscard]] Type type() const override { return User; }

    using QPaintEngine::drawEllipse;
    using QPaintEngine::drawPolygon;
    using QPaintEngine::drawRects;

private:
    [[nodiscard]] QByteArray fill();
    [[nodiscard]] QByteArray stroke() const;
    [[nodiscard]] QByteArray patternOf(const QBrush &brush);
    [[nodiscard]] QByteArray clipTo(const QRectF &clip);
    // Writes an element within `bounds`, clipped where necessary.
    void put(const QByteArray &element, const QRectF &bounds);
    [[nodiscard]] QRectF withPen(const QRectF &rect) const;

    QByteArray m_ids;
    QByteArray m_definitions;
    QByteArray m_body;
    QByteArray m_family;
    QHash<QByteArray, QByteArray> m_known; // what has been defined, and its id
    QPen m_pen;
    QBrush m_brush;
    QTransform m_move;
    std::optional<QRectF> m_clip;
};

} // namespace hilera
