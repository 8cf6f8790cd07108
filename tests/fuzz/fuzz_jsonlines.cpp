// Whatever it is, it is refused with a sentence, or opens; and what opens is shown, played again, and saved,
// opens again, and is saved the same.

#include "tests/fuzz/fuzzing.h"

using namespace hilera;
using namespace hilera::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const char *const name = "a.hilera.jsonl";
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto opened = readAs(name, content);
    if (!opened) {
        require(!opened.error().isEmpty());
        return 0;
    }
    if (opened->record->trace().isForeign())
        return 0; // its content makes it one of the other format
    if (opened->record->tasks().size() > 1'000)
        return 0; // it would take long to say anything of each
    test::show(*opened->record);
    require(test::replay(opened->record)->trace().eventCount() == opened->record->trace().eventCount());
    const QByteArray once = written(name, *opened->record);
    const auto again = readAs(name, once);
    require(static_cast<bool>(again) && again->isWhole);
    require(written(name, *again->record) == once);
    for (const Format &format : formats())
        (void)written((QByteArray("a") + format.suffix).constData(), *opened->record);
    return 0;
}
