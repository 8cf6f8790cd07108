#pragma once

#include <QFile>
#include <QString>

namespace hilera::test {

// The lines of a source between its marks "// [shown" and "// shown]", counted from 1; the marks are not of
// it.
struct ShownRegion {
    int first = 0;
    int last = -1;
    [[nodiscard]] bool contains(int line) const { return line >= first && line <= last; }
    [[nodiscard]] bool isEmpty() const { return last < first; }
};

[[nodiscard]] inline ShownRegion shownRegionOf(const QByteArray &source)
{
    ShownRegion region;
    int number = 0;
    for (const QByteArray &line : source.split('\n')) {
        ++number;
        if (line.trimmed() == "// [shown")
            region.first = number + 1;
        else if (line.trimmed() == "// shown]")
            region.last = number - 1;
    }
    return region;
}

} // namespace hilera::test
