#include "core/worker/peakmemory.h"

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace hilera {

// VmHWM of proc(5).
std::int64_t peakMemory()
{
    std::int64_t kibibytes = 0;
    if (std::FILE *status = std::fopen("/proc/self/status", "re")) {
        char line[256];
        while (std::fgets(line, sizeof line, status)) {
            long long value = 0;
            if (std::sscanf(line, "VmHWM: %lld kB", &value) == 1)
                kibibytes = value;
        }
        std::fclose(status);
    }
    return kibibytes * 1024;
}

void setPeakMemoryBack()
{
    const int file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    [[maybe_unused]] const auto written =
        write(file, "5", 1); // where it can't be, the peak counts from the start
    close(file);
}

} // namespace hilera
