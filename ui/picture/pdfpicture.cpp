#include "core/runlog/format.h"
#include "ui/picture/runpicture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

// As wide as it has to be to fill the page.
RunPicture fitted(const RunRecord &record, const QSizeF &page)
{
    const RunPicture usual(record);
    const double wanted = usual.size().height() * page.width() / page.height();
    return RunPicture(record, RunPicture::Use::Alone,
        std::max(RunPicture::usualWidth, static_cast<int>(std::lround(wanted))));
}

bool writePdf(const RunRecord &record, QIODevice &device)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), QPageLayout::Landscape, {10, 10, 10, 10}, QPageLayout::Millimeter));
    const QSizeF inches = writer.pageLayout().paintRect(QPageLayout::Inch).size();
    RunPicture picture = fitted(record, inches);
    // Dots are the picture's pixels: hatches are not scaled.
    writer.setResolution(static_cast<int>(std::ceil(picture.size().width() / inches.width())));
    writer.setTitle(picture.title());
    writer.setCreator(QStringLiteral("Hilera"));
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    painter.translate((writer.width() - picture.size().width()) / 2, 0);
    picture.paint(painter, true);
    painter.end();
    return device.write(file) == file.size();
}

} // namespace

Format pdfPicture()
{
    return {.id = "pdf",
        .name = QT_TRANSLATE_NOOP("Format", "Picture, PDF"),
        .suffix = ".pdf",
        .needsFonts = true,
        .write = writePdf};
}

} // namespace hilera
