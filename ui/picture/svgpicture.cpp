#include "core/runlog/format.h"
#include "ui/picture/runpicture.h"
#include "ui/picture/svgdevice.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QPainter>

namespace hilera {

namespace {

bool writeSvg(const RunRecord &record, QIODevice &device)
{
    RunPicture picture(record);
    SvgDevice svg(picture.size());
    QPainter painter(&svg);
    picture.paint(painter, true);
    painter.end();
    const QByteArray file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.element(picture.title());
    return device.write(file) == file.size();
}

} // namespace

Format svgPicture()
{
    return {.id = "svg",
        .name = QT_TRANSLATE_NOOP("Format", "Picture, SVG"),
        .suffix = ".svg",
        .needsFonts = true,
        .write = writeSvg};
}

} // namespace hilera
