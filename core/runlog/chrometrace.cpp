#include "core/runlog/chromereader.h"
#include "core/runlog/chromewriter.h"
#include "core/runlog/format.h"

#include <QCoreApplication>

namespace hilera {

Format chromeTrace()
{
    return {.id = "chrome-trace",
        .name = QT_TRANSLATE_NOOP("Format", "Chrome Trace Event, JSON"),
        .suffix = ".trace.json",
        .otherSuffix = ".json",
        .write = writeChromeTrace,
        .read = readChromeTrace};
}

} // namespace hilera
