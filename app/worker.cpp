#include "core/worker/workerprogram.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

// hilera-worker [THREADS]: the program's own child process; hilera starts it and talks to it over pipes.
int main(int argc, char *argv[])
{
    int threads = 0;
    if (argc > 1) {
        const std::string_view text = argv[1];
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
        if (error != std::errc() || end != text.data() + text.size() || threads < 0
            || threads > hilera::workerThreadLimit) {
            std::fprintf(stderr,
                "hilera-worker: the number of threads is 0 to %d; it is started by hilera itself.\n",
                hilera::workerThreadLimit);
            return EXIT_FAILURE;
        }
    }
    return hilera::runWorker(threads);
}
