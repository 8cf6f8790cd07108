#pragma once

#include "ui/compare/comparedruns.h"

#include <QCoreApplication>

namespace hilera {

// What is said of runs that stand beside each other, in the language of the program.
class CompareText {
    Q_DECLARE_TR_FUNCTIONS(hilera::CompareText)
public:
    // "10 × snooze, 2 workers"
    [[nodiscard]] static QString details(const ComparedRun &run);
    // What went wrong in it, if anything did.
    [[nodiscard]] static QString problem(const ComparedRun &run);
    // Its name and its details.
    [[nodiscard]] static QString whole(const ComparedRun &run);
    // "2"; a dot where it is not pinned
    [[nodiscard]] static QString number(const ComparedRun &run);

    // With its unit: "overhead, ms".
    [[nodiscard]] static QString header(RunFigure figure);
    [[nodiscard]] static QString help(RunFigure figure);
    // In the unit of the header; "–" where it is not known.
    [[nodiscard]] static QString value(RunFigure figure, std::optional<double> value);

    // What the second one has more or less, and whether that says anything; both are among all.
    [[nodiscard]] static QString difference(
        const ComparedRun &first, const ComparedRun &second, const RunComparison &all);

private:
    [[nodiscard]] static QString name(RunFigure figure);
    [[nodiscard]] static QString signedText(const FigureDifference &difference);
    [[nodiscard]] static QString chance(const RunDifference &difference);
};

} // namespace hilera
