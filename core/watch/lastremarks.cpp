#include "core/watch/lastremarks.h"

#include "core/watch/outdated.h"
#include "core/watch/probefiles.h"
#include "core/watch/watchtext.h"

namespace hilera {

QStringList lastRemarks(const ProbeFiles &probes, bool isPython)
{
    QStringList remarks;
    if (probes.stories().empty() && isPython)
        remarks.append(WatchText::tr(
            "The Python ran without Hilera’s probe, as it does with the options -I and -S: only the "
            "kernel’s view of it is known."));
    if (probes.hasFreeThreads())
        remarks.append(WatchText::tr("This Python has no global lock: nothing is said to wait for it."));
    for (const auto &story : probes.stories()) {
        for (const OutdatedUse use : story->outdated())
            remarks.append(toString(use));
    }
    return remarks;
}

} // namespace hilera
