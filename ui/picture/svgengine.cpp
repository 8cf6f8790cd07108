#include "ui/picture/svgengine.h"

#include "ui/picture/markup.h"

#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace hilera {

namespace {

// With as many decimals as are visible.
QByteArray number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QByteArray::number(rounded == 0 ? 0.0 : rounded, 'g', 9);
}

QByteArray attribute(const char *name, const QByteArray &value)
{
    return QByteArray(" ") + name + "=\"" + value + '"';
}

QByteArray attribute(const char *name, double value)
{
    return attribute(name, number(value));
}

QByteArray colorOf(const char *name, const QColor &color)
{
    const QByteArray paint = attribute(name, color.name().toLatin1());
    return color.alpha() == 255
        ? paint
        : paint + attribute((QByteArray(name) + "-opacity").constData(), color.alphaF());
}

QByteArray placeOf(const QRectF &rect)
{
    return attribute("x", rect.x()) + attribute("y", rect.y()) + attribute("width", rect.width())
        + attribute("height", rect.height());
}

QByteArray familyOf(const QFont &font)
{
    // Verdana is as wide as DejaVu Sans, and replaces it where that is missing.
    const QFontInfo info(font);
    const QByteArray family = escaped(info.family());
    return info.fixedPitch() ? family + ", Menlo, Consolas, monospace" : family + ", Verdana, sans-serif";
}

QByteArray pair(const QPointF &point)
{
    return number(point.x()) + ',' + number(point.y());
}

} // namespace

SvgEngine::SvgEngine(QByteArray ids)
    : QPaintEngine(AllFeatures)
    , m_ids(std::move(ids))
{
}

bool SvgEngine::begin(QPaintDevice *)
{
    setActive(true);
    return true;
}

bool SvgEngine::end()
{
    setActive(false);
    return true;
}

void SvgEngine::updateState(const QPaintEngineState &now)
{
    m_pen = now.pen();
    m_brush = now.brush();
    m_move = now.transform();
    m_clip.reset();
    if (painter()->hasClipping())
        m_clip = m_move.mapRect(painter()->clipBoundingRect());
}

QByteArray SvgEngine::fill()
{
    switch (m_brush.style()) {
    case Qt::NoBrush:
        return attribute("fill", "none");
    case Qt::BDiagPattern:
    case Qt::DiagCrossPattern:
    case Qt::Dense7Pattern:
        return attribute("fill", "url(#" + patternOf(m_brush) + ')');
    default:
        return colorOf("fill", m_brush.color());
    }
}

QByteArray SvgEngine::patternOf(const QBrush &brush)
{
    const bool isDotted = brush.style() == Qt::Dense7Pattern;
    const QByteArray color = brush.color().name().toLatin1();
    QByteArray &id = m_known[QByteArray::number(brush.style()) + color];
    if (!id.isEmpty())
        return id;
    id = m_ids + 'p' + QByteArray::number(m_known.size());
    const QByteArray crossing = brush.style() == Qt::DiagCrossPattern ? " M-1,7 1,9 M0,0 8,8 M7,-1 9,1" : "";
    const QByteArray shape = isDotted
        ? "<path d=\"M0,1h1v1h-1zM4,5h1v1h-1z\" fill=\"" + color + "\"/>"
        : "<path d=\"M-1,1 1,-1 M0,8 8,0 M7,9 9,7" + crossing + "\" stroke=\"" + color + "\" fill=\"none\"/>";
    m_definitions += "<pattern id=\"" + id + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
        + shape + "</pattern>\n";
    return id;
}

QByteArray SvgEngine::stroke() const
{
    if (m_pen.style() == Qt::NoPen)
        return {};
    const double width = std::max(m_pen.widthF(), 1.0);
    QByteArray stroke = colorOf("stroke", m_pen.color());
    if (width != 1)
        stroke += attribute("stroke-width", width);
    if (m_pen.style() != Qt::SolidLine) {
        QByteArrayList dashes;
        for (const double dash : m_pen.dashPattern())
            dashes.append(number(dash * width));
        stroke += attribute("stroke-dasharray", dashes.join(' '));
    }
    if (m_pen.capStyle() == Qt::RoundCap)
        stroke += attribute("stroke-linecap", "round");
    return stroke;
}

QRectF SvgEngine::withPen(const QRectF &rect) const
{
    const double half = m_pen.style() == Qt::NoPen ? 0 : std::max(m_pen.widthF(), 1.0) / 2;
    return rect.adjusted(-half, -half, half, half);
}

QByteArray SvgEngine::clipTo(const QRectF &clip)
{
    const QByteArray place = placeOf(clip);
    QByteArray &id = m_known["clip" + place];
    if (id.isEmpty()) {
        id = m_ids + 'c' + QByteArray::number(m_known.size());
        m_definitions += "<clipPath id=\"" + id + "\"><rect" + place + "/></clipPath>\n";
    }
    return id;
}

void SvgEngine::put(const QByteArray &element, const QRectF &bounds)
{
    if (m_clip && !m_clip->intersects(bounds.adjusted(0, 0, 0.01, 0.01)))
        return;
    if (m_clip && !m_clip->adjusted(-0.5, -0.5, 0.5, 0.5).contains(bounds))
        m_body += "<g clip-path=\"url(#" + clipTo(*m_clip) + ")\">" + element + "</g>\n";
    else
        m_body += element + '\n';
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    const QByteArray look = fill() + stroke();
    for (int i = 0; i < count; ++i) {
        const QRectF rect = m_move.mapRect(rects[i]).normalized();
        put("<rect" + placeOf(rect) + look + "/>", withPen(rect));
    }
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QByteArrayList pairs;
    QPolygonF polygon;
    for (int i = 0; i < count; ++i) {
        polygon.append(m_move.map(points[i]));
        pairs.append(pair(polygon.last()));
    }
    const bool isLine = mode == PolylineMode;
    const QByteArray paint = isLine ? attribute("fill", "none") : fill();
    put((isLine ? "<polyline points=\"" : "<polygon points=\"") + pairs.join(' ') + '"' + paint + stroke()
            + "/>",
        withPen(polygon.boundingRect()));
}

void SvgEngine::drawEllipse(const QRectF &rect)
{
    const QRectF place = m_move.mapRect(rect);
    put("<ellipse" + attribute("cx", place.center().x()) + attribute("cy", place.center().y())
            + attribute("rx", place.width() / 2) + attribute("ry", place.height() / 2) + fill() + stroke()
            + "/>",
        withPen(place));
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    const QPainterPath moved = m_move.map(path);
    QByteArray d;
    for (int i = 0; i < moved.elementCount(); ++i) {
        const QPainterPath::Element element = moved.elementAt(i);
        if (element.isMoveTo())
            d += 'M';
        else if (element.isLineTo())
            d += 'L';
        else
            d += element.isCurveTo() ? 'C' : ' ';
        d += pair(element);
    }
    put("<path" + attribute("d", d) + fill() + stroke() + "/>", withPen(moved.boundingRect()));
}

void SvgEngine::drawImage(
    const QRectF &rect, const QImage &image, const QRectF &part, Qt::ImageConversionFlags)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.copy(part.toRect()).save(&buffer, "PNG");
    const QRectF place = m_move.mapRect(rect);
    put("<image" + placeOf(place) + attribute("preserveAspectRatio", "none")
            + attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>",
        place);
}

void SvgEngine::drawPixmap(const QRectF &rect, const QPixmap &pixmap, const QRectF &part)
{
    drawImage(rect, pixmap.toImage(), part, Qt::AutoColor);
}

void SvgEngine::drawTextItem(const QPointF &position, const QTextItem &item)
{
    const QFont font = item.font();
    const QByteArray text = escaped(item.text());
    if (text.trimmed().isEmpty())
        return;
    const QPointF place = m_move.map(position);
    QByteArray element = "<text" + attribute("x", place.x()) + attribute("y", place.y())
        + attribute("font-size", QFontInfo(font).pixelSize());
    if (font.bold())
        element += attribute("font-weight", "bold");
    const QByteArray family = familyOf(font);
    if (m_family.isEmpty())
        m_family = family;
    if (family != m_family)
        element += attribute("font-family", family);
    element += colorOf("fill", m_pen.color()) + '>' + text + "</text>";
    put(element, QRectF(place.x(), place.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
}

} // namespace hilera
