#include "core/machine/systemlimits.h"
#include "core/runlog/format.h"
#include "ui/picture/runpicture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QThread>

#include <new>

namespace hilera {

namespace {

constexpr int density = 2; // dots a pixel, for dense screens and for paper
constexpr int dotsPerMeter = 96 * density * 10'000 / 254; // so that it is not inserted twice as large

bool writePng(const RunRecord &record, QIODevice &device)
{
    requireThreads(
        QThread::idealThreadCount()); // Qt fills large areas with as many, or waits for ever for them
    RunPicture picture(record);
    QImage image(picture.size() * density, QImage::Format_RGB32);
    if (image.isNull())
        throw std::bad_alloc();
    image.setDevicePixelRatio(density);
    QPainter painter(&image);
    picture.paint(painter, false);
    painter.end();
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    image.setText(QStringLiteral("Title"), picture.title());
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") && device.write(file) == file.size();
}

} // namespace

Format pngPicture()
{
    return {.id = "png",
        .name = QT_TRANSLATE_NOOP("Format", "Picture, PNG"),
        .suffix = ".png",
        .needsFonts = true,
        .write = writePng};
}

} // namespace hilera
