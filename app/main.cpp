#include "app/commandline.h"
#include "app/console.h"
#include "core/machine/machine.h"

#include <QtGlobal>

#include <clocale>
#include <string_view>

#include <langinfo.h>

namespace {

// Qt always writes UTF-8 and warns if the locale has another encoding; the warning would mix with our output.
void writeUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) == "UTF-8")
        return;
    if (const QByteArray overriding = qgetenv("LC_ALL"); !overriding.isEmpty()) {
        qputenv("LANG", overriding);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

} // namespace

int main(int argc, char *argv[])
{
    writeUtf8();
    hilera::prepareProcess();
    try {
        return hilera::runCommandLine(argc, argv);
    } catch (const std::exception &error) {
        return hilera::cutOff(error);
    }
}
