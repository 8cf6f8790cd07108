#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace hilera {

// What a class guessed of a run before it: the votes on one prediction of its lesson.
struct ClassVotes {
    QString answer; // the name of the function that gives it: see lesson/answers.h
    QStringList choices; // of such functions: then votes are places in this list
    std::vector<double> first;
    std::vector<double> again; // after the class discussed the first; empty if it was asked once

    [[nodiscard]] bool operator==(const ClassVotes &) const = default;
};

} // namespace hilera
