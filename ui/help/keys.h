#pragma once

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace hilera {

// All keys of the program, and what the mouse does where that is not plain to see.
class Keys {
    Q_DECLARE_TR_FUNCTIONS(hilera::Keys)
public:
    struct Line {
        QString keys;
        QString action;
    };
    struct Section {
        QString title;
        std::vector<Line> lines;
    };
    [[nodiscard]] static std::vector<Section> sections(); // in the language of the program
};

} // namespace hilera
