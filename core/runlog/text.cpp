#include "core/runlog/bufferedwriter.h"
#include "core/runlog/format.h"
#include "core/runlog/logline.h"

#include <QCoreApplication>

namespace hilera {

namespace {

// The log as the program would have printed it.
bool writeText(const RunRecord &record, QIODevice &device)
{
    BufferedWriter writer(device);
    for (const Event *event : loggedEvents(record)) {
        if (const auto line = logLine(record, *event))
            writer.writeUtf8(toString(*line).toUtf8() + '\n');
    }
    if (!record.problem().isEmpty())
        writer.writeUtf8(record.problem().toUtf8() + '\n');
    return writer.finish();
}

} // namespace

Format text()
{
    return {.id = "text",
        .name = QT_TRANSLATE_NOOP("Format", "Text, as a program prints it"),
        .suffix = ".txt",
        .needsEvents = true,
        .write = writeText};
}

} // namespace hilera
