// Whatever it is, it is refused with a sentence, or opens; and what opens is shown, can be written in every
// format that takes it, and opens again.

#include "tests/fuzz/fuzzing.h"

using namespace hilera;
using namespace hilera::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const char *const name = "a.trace.json";
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto opened = readAs(name, content);
    if (!opened) {
        require(!opened.error().isEmpty());
        return 0;
    }
    if (!opened->record->trace().isForeign())
        return 0; // its content makes it one of the other format
    test::show(*opened->record);
    const auto again = readAs(name, written(name, *opened->record));
    require(static_cast<bool>(again) && again->isWhole);
    require(again->record->trace().sliceCount() == opened->record->trace().sliceCount());
    for (const Format &format : formats()) {
        if (!format.needsEvents)
            (void)written((QByteArray("a") + format.suffix).constData(), *opened->record);
    }
    return 0;
}
