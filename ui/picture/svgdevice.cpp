#include "ui/picture/svgdevice.h"

#include "ui/picture/markup.h"
#include "ui/picture/svgengine.h"

namespace hilera {

SvgDevice::SvgDevice(const QSize &size, const QByteArray &ids)
    : m_size(size)
    , m_engine(std::make_unique<SvgEngine>(ids))
{
}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::element(const QString &title) const
{
    const QByteArray width = QByteArray::number(m_size.width());
    const QByteArray height = QByteArray::number(m_size.height());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
        + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height
        + "\" role=\"img\" style=\"font-family:" + m_engine->family() + "\">\n<title>" + escaped(title)
        + "</title>\n<defs>\n" + m_engine->definitions() + "</defs>\n" + m_engine->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dotsPerInch = 96;
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return m_size.width() * 254 / (dotsPerInch * 10);
    case PdmHeightMM:
        return m_size.height() * 254 / (dotsPerInch * 10);
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace hilera
