#pragma once

#include "core/metrics/figurerows.h"
#include "core/metrics/runcomparison.h"
#include "core/record/runrecord.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace hilera {

// A page to hand out about runs that have ended: HTML in the language of the program, with nothing loaded
// from elsewhere and no script. Any thread, while there is a QGuiApplication.
class ReportPage {
public:
    // `isOfSeveral`: a table that compares them comes first.
    explicit ReportPage(bool isOfSeveral = false)
        : m_isOfSeveral(isOfSeveral)
    {
    }

    // The record is not needed any longer.
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
