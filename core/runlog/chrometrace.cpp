#include "core/runlog/chromereader.h"
#include "core/runlog/chromewriter.h"
#include "core/runlog/format.h"

#include <QCoreApplication>

namespace hilera {

Format chromeTrace()
{
    Format format;
    format.id = "chrome-trace";
    format.name = QT_TRANSLATE_NOOP("Format", "Chrome Trace Event, JSON");
    format.suffix = ".trace.json";
    format.otherSuffix = ".json";
    format.write = writeChromeTrace;
    format.read = readChromeTrace;
    return format;
}

} // namespace hilera
