#include "core/runlog/chromelosses.h"

#include "core/runlog/runlogtext.h"

namespace hilera {

namespace {

class Told {
public:
    void add(std::uint64_t count, const QString &one, const QString &several)
    {
        if (count > 0)
            m_all.append(count == 1 ? one : several.arg(count));
    }
    [[nodiscard]] QStringList all() const { return m_all; }

private:
    QStringList m_all;
};

QString unknownText(const std::map<std::string, std::uint64_t> &unknown)
{
    QStringList phases;
    std::uint64_t count = 0;
    for (const auto &[phase, events] : unknown) {
        phases.append(QStringLiteral("“%1”").arg(QString::fromStdString(phase)));
        count += events;
    }
    const QString text = count == 1 ? RunLogText::tr("1 event of an unknown phase (%1)")
                                    : RunLogText::tr("%L1 events of unknown phases (%2)").arg(count);
    return text.arg(phases.mid(0, 10).join(QStringLiteral(", ")));
}

} // namespace

QStringList ChromeLosses::leftOut() const
{
    const auto of = [this](const char *phases) {
        std::uint64_t count = 0;
        for (const char phase : std::string_view(phases)) {
            const auto found = undrawn.find(phase);
            count += found == undrawn.end() ? 0 : found->second;
        }
        return count;
    };
    Told told;
    told.add(of("P"), RunLogText::tr("1 sample"), RunLogText::tr("%L1 samples"));
    told.add(of("()"), RunLogText::tr("1 change of context"), RunLogText::tr("%L1 changes of context"));
    told.add(of("NOD"), RunLogText::tr("1 event of an object"), RunLogText::tr("%L1 events of objects"));
    told.add(of("vV"), RunLogText::tr("1 memory dump"), RunLogText::tr("%L1 memory dumps"));
    told.add(of("c"), RunLogText::tr("1 clock mark"), RunLogText::tr("%L1 clock marks"));
    told.add(of("=a"), RunLogText::tr("1 link of ids"), RunLogText::tr("%L1 links of ids"));
    Told others;
    others.add(loose, RunLogText::tr("1 arrow that has one end only"),
        RunLogText::tr("%L1 arrows that have one end only"));
    others.add(astray, RunLogText::tr("1 arrow that begins or ends outside of all slices"),
        RunLogText::tr("%L1 arrows that begin or end outside of all slices"));
    others.add(timeless, RunLogText::tr("1 event without a time that makes sense"),
        RunLogText::tr("%L1 events without a time that makes sense"));
    others.add(slices.unbegun, RunLogText::tr("1 end of a slice that never began"),
        RunLogText::tr("%L1 ends of slices that never began"));
    others.add(slices.tooDeep, RunLogText::tr("1 slice inside too many others"),
        RunLogText::tr("%L1 slices inside too many others"));
    others.add(slices.tooEarly, RunLogText::tr("1 slice or value more than 104 days before the others"),
        RunLogText::tr("%L1 slices or values more than 104 days before the others"));
    others.add(slices.tooLate, RunLogText::tr("1 slice or value more than 104 days after the first"),
        RunLogText::tr("%L1 slices or values more than 104 days after the first"));
    others.add(surplus, RunLogText::tr("1 event of more threads or counters than Hilera takes"),
        RunLogText::tr("%L1 events of more threads or counters than Hilera takes"));
    QStringList all = told.all();
    if (!unknown.empty())
        all.append(unknownText(unknown));
    all += others.all();
    if (hasTooManyNames)
        all.append(RunLogText::tr("some of the names"));
    return all;
}

QStringList ChromeLosses::remarks() const
{
    Told told;
    told.add(slices.clipped,
        RunLogText::tr("1 slice began more than 104 days before the others: it is shown from the first of "
                       "those on."),
        RunLogText::tr("%L1 slices began more than 104 days before the others: they are shown from the first "
                       "of those on."));
    told.add(slices.unended, RunLogText::tr("1 slice has no end: it is shown up to the end of the trace."),
        RunLogText::tr("%L1 slices have no end: they are shown up to the end of the trace."));
    return told.all();
}

} // namespace hilera
