#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSize>
#include <QString>

#include <memory>

namespace hilera {

class SvgEngine;

// Turns painting into SVG: shapes and text as such, hatches as patterns. Clips have to be rectangles, and
// transforms translations. (QSvgGenerator of Qt 6.4 ignores clips and turns hatches into images.)
class SvgDevice : public QPaintDevice {
public:
    // `ids`: the prefix of its ids, for a page with several pictures.
    explicit SvgDevice(const QSize &size, const QByteArray &ids = "h");
    ~SvgDevice() override;

    // After the painter has ended: the element, as it may stand in a page. The title is for screen readers.
    [[nodiscard]] QByteArray element(const QString &title) const;

    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace hilera
