#include "core/task/localkinds.h"
#include "core/worker/workerprogram.h"

// hilera-worker [THREADS]: the program's own child process; hilera starts it and talks to it over pipes.
int main(int argc, char *argv[])
{
    return hilera::runWorker(argc, argv, hilera::localKinds());
}
