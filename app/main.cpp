#include "app/commandline.h"
#include "app/console.h"
#include "core/machine/machine.h"

#include <exception>

int main(int argc, char *argv[])
{
    hilera::prepareProcess();
    try {
        return hilera::runCommandLine(argc, argv);
    } catch (const std::exception &error) {
        return hilera::cutOff(error);
    }
}
