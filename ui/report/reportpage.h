#pragma once

#include "core/metrics/figurerows.h"
#include "core/metrics/runcomparison.h"
#include "core/record/runrecord.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace hilera {

// A report on finished runs to hand out: one HTML file in the language of the program, without scripts or
// external resources. Any thread, while there is a QGuiApplication.
class ReportPage {
public:
    // `isOfSeveral`: a table that compares them comes first.
    explicit ReportPage(bool isOfSeveral = false)
        : m_isOfSeveral(isOfSeveral)
    {
    }

    // The record may be deleted afterwards.
    void add(const RunRecord &record);

    [[nodiscard]] QByteArray html() const;

private:
    struct Run {
        QString title;
        QString subtitle;
        std::vector<FigureRow> figures;
        MeasuredRun measured;
        QByteArray parts;
    };
    [[nodiscard]] QByteArray comparison() const;
    [[nodiscard]] QByteArray speedups() const;
    [[nodiscard]] QByteArray section(std::size_t index) const;

    bool m_isOfSeveral;
    std::vector<Run> m_runs;
};

} // namespace hilera
