#include "core/runlog/format.h"
#include "ui/report/reportpage.h"

#include <QCoreApplication>
#include <QIODevice>

namespace hilera {

namespace {

bool writeHtml(const RunRecord &record, QIODevice &device)
{
    ReportPage page;
    page.add(record);
    const QByteArray file = page.html();
    return device.write(file) == file.size();
}

} // namespace

Format htmlReport()
{
    return {.id = "html",
        .name = QT_TRANSLATE_NOOP("Format", "Report, HTML"),
        .suffix = ".html",
        .needsFonts = true,
        .write = writeHtml};
}

} // namespace hilera
