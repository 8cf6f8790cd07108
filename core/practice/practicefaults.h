#pragma once

#include "core/practice/practiceplay.h"
#include "core/practice/practicequery.h"

#include <vector>

namespace hilera {

// What can go wrong on the practice network: "/faults/NAME", and as a TAP service
// "/faults/NAME/availability".
struct PracticeFault {
    // The request for it.
    struct Call {
        QString path; // without the query
        bool isTap; // asked as a TAP service
        PracticeQuery &query;
    };

    const char *name = "";
    const char *example = ""; // of a query
    const char *summary = ""; // in English, see translatedSummary
    PracticePlay (*play)(const Call &call) = nullptr;

    [[nodiscard]] QString translatedSummary() const;
};

[[nodiscard]] const std::vector<PracticeFault> &practiceFaults();

} // namespace hilera
