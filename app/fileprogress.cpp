#include "app/fileprogress.h"

#include "core/run/names.h"
#include "core/trace/clock.h"

#include <QCoreApplication>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileProgress)
};

constexpr Nanoseconds patience = nanosecondsPerSecond; // before anything is shown
constexpr Nanoseconds interval = nanosecondsPerSecond / 10;

} // namespace

FileProgress::FileProgress()
    : m_bar(true)
    , m_start(steadyNow())
{
    holdInterrupts();
    m_interrupts.emplace([this](int) { m_stop.request_stop(); });
}

ReadWatch FileProgress::reading(int index, int count)
{
    return {m_stop.get_token(), [this, index, count](double share) {
                const double ofAll = (index + share) / count;
                tell(Text::tr("reading, %L1 %").arg(static_cast<int>(ofAll * 100)), ofAll);
            }};
}

WriteWatch FileProgress::writing()
{
    return {m_stop.get_token(),
        [this](qint64 bytes) { tell(Text::tr("writing, %1").arg(memoryText(bytes)), 1); }};
}

void FileProgress::tell(const QString &text, double share)
{
    const Nanoseconds now = steadyNow();
    if (now - m_start < patience || now - m_told < interval)
        return;
    m_told = now;
    m_bar.show(share, QStringLiteral("%1  %2").arg(text, durationText(now - m_start)));
}

} // namespace hilera
