#pragma once

#include "core/practice/practiceplay.h"

#include <map>
#include <utility>

namespace hilera {

// A cache of compressed bodies: compressing one delays all other clients by milliseconds.
class DeflatedPages {
public:
    // The same play with its body compressed. It takes the same time.
    [[nodiscard]] PracticePlay deflate(PracticePlay play);

private:
    std::map<std::pair<QString, qint64>, QByteArray> m_bodies; // by page and size
};

} // namespace hilera
