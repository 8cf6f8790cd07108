#include "core/runlog/bufferedwriter.h"
#include "core/runlog/eventline.h"
#include "core/runlog/format.h"
#include "core/runlog/jsonlinesreader.h"
#include "core/runlog/runheader.h"
#include "core/text/plaintext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace hilera {

namespace {

QByteArray noteLine(std::size_t id, const Note &note)
{
    QJsonObject values;
    for (const auto &[name, value] : note.values)
        values.insert(QString::fromStdString(name), QString::fromStdString(value));
    QJsonObject json{
        {QStringLiteral("note"), static_cast<qint64>(id)},
        {QStringLiteral("text"), QString::fromStdString(note.text)},
    };
    if (!values.isEmpty())
        json.insert(QStringLiteral("values"), values);
    return plainJson(QJsonDocument(json).toJson(QJsonDocument::Compact)) + '\n';
}

bool writeJsonLines(const RunRecord &record, QIODevice &device)
{
    BufferedWriter writer(device);
    writer.writeUtf8(toJson(headerOf(record)) + '\n');
    std::size_t noteId = 0;
    for (const EventBatch &batch : record.batches()) {
        for (const std::string &text : batch.texts)
            writer.writeUtf8(noteLine(noteId++, unpackNote(text)));
        if (batch.dropped > 0) {
            writer.write("{\"dropped\":");
            writer.write(batch.dropped);
            writer.write("}\n");
        }
        for (const Event &event : batch.events)
            writeEventLine(writer, event, record.trace().origin());
    }
    return writer.finish();
}

} // namespace

Format jsonLines()
{
    return {.id = "jsonlines",
        .name = QT_TRANSLATE_NOOP("Format", "Hilera run log, JSON Lines"),
        .suffix = ".hilera.jsonl",
        .otherSuffix = ".jsonl",
        .needsEvents = true,
        .write = writeJsonLines,
        .read = readJsonLines};
}

} // namespace hilera
