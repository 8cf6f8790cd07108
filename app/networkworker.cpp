#include "core/network/taskkinds.h"
#include "core/worker/workerprogram.h"

// hilera-worker-network [THREADS]: the same as hilera-worker, for tasks on the network too.
int main(int argc, char *argv[])
{
    return hilera::runWorker(argc, argv, hilera::taskKinds());
}
