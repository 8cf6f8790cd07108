#include "core/watch/probeproblem.h"

#include "core/files/systemerror.h"
#include "core/watch/watchtext.h"

namespace hilera {

namespace {

QString reasonOf(ProbeProblem problem, int systemError)
{
    switch (problem) {
    case ProbeProblem::Unreadable:
        return systemErrorText(systemError);
    case ProbeProblem::NoProbeFile:
        return WatchText::tr("its file is not as Hilera’s probe writes it");
    case ProbeProblem::OtherVersion:
        return WatchText::tr("the probe is of another version of Hilera");
    case ProbeProblem::CutShort:
        return WatchText::tr("its file was cut short, perhaps by the program itself");
    }
    return {};
}

} // namespace

QString toString(ProbeProblem problem, int process, int systemError)
{
    return WatchText::tr(
        "What the Python in process %1 does can’t be seen any more, only what the kernel tells: %2.")
        .arg(process)
        .arg(reasonOf(problem, systemError));
}

} // namespace hilera
