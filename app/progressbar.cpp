#include "app/progressbar.h"

#include "core/record/names.h"

#include <algorithm>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

namespace hilera {

namespace {

constexpr int longestBar = 40;
constexpr int usualWidth = 80;

int terminalWidth()
{
    winsize size{};
    const bool isKnown = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isKnown ? size.ws_col : usualWidth;
}

} // namespace

ProgressBar::ProgressBar(bool wanted)
    : m_isTerminal(wanted && isatty(STDERR_FILENO) == 1)
{
}

ProgressBar::~ProgressBar()
{
    hide();
}

void ProgressBar::show(std::size_t ended, std::size_t tasks, Nanoseconds sinceStart)
{
    if (tasks > 0)
        show(static_cast<double>(ended) / static_cast<double>(tasks),
            QStringLiteral("%L1/%L2  %3").arg(ended).arg(tasks).arg(durationText(sinceStart)));
}

void ProgressBar::show(double share, const QString &text)
{
    if (!m_isTerminal)
        return;
    const int room = terminalWidth() - static_cast<int>(text.size()) - 4;
    const int length = std::clamp(room, 0, longestBar);
    const auto filled = static_cast<int>(length * std::clamp(share, 0.0, 1.0));
    const QString bar = QString(filled, QLatin1Char('#')) + QString(length - filled, QLatin1Char('.'));
    std::fprintf(stderr, "\r[%s] %s\033[K", bar.toLatin1().constData(), text.toUtf8().constData());
    m_isShown = true;
}

void ProgressBar::hide()
{
    if (m_isShown)
        std::fputs("\r\033[K", stderr);
    m_isShown = false;
}

} // namespace hilera
