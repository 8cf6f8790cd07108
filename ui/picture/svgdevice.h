#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSize>
#include <QString>

#include <memory>

namespace hilera {

class SvgEngine;

// What is painted on it becomes SVG: shapes and text as such, hatches as patterns. Clips have to be
// rectangles, and transforms moves. (QSvgGenerator of Qt 6.4 leaves clips out and makes pictures of hatches.)
class SvgDevice : public QPaintDevice {
public:
    // `ids`: what the names of its parts begin with, for a page with several pictures.
    explicit SvgDevice(const QSize &size, const QByteArray &ids = "h");
    ~SvgDevice() override;

    // Once the painter has ended: the element, as it may stand in a page. The title is for those who don't
    // see it.
    [[nodiscard]] QByteArray element(const QString &title) const;

    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace hilera
