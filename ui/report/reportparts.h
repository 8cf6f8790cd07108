#pragma once

#include "core/metrics/figurerows.h"
#include "core/record/runrecord.h"

#include <QByteArray>

namespace hilera {

// Parts of a report as HTML, in the language of the program. Each begins with a heading of the level, or is
// empty. Any thread, while there is a QGuiApplication.

inline constexpr std::size_t mostReportedTasks = 100; // a line says how many more there are
inline constexpr std::size_t mostReportedLines = 200;

// The question and the explanation of the lesson with the plan of the run.
[[nodiscard]] QByteArray lessonPart(const RunRecord &record, int level);
[[nodiscard]] QByteArray planPart(const RunRecord &record, int level);
// `ids`: what the names of its parts begin with.
[[nodiscard]] QByteArray picturePart(const RunRecord &record, const QByteArray &ids, int level);
[[nodiscard]] QByteArray figuresPart(const std::vector<FigureRow> &figures, int level);
// What the class guessed before the run.
[[nodiscard]] QByteArray votesPart(const RunRecord &record, const QByteArray &ids, int level);
[[nodiscard]] QByteArray tasksPart(const RunRecord &record, int level);
[[nodiscard]] QByteArray logPart(const RunRecord &record, int level);
[[nodiscard]] QByteArray machinePart(const RunRecord &record, int level);

[[nodiscard]] QByteArray headingOf(const QString &text, int level);

} // namespace hilera
