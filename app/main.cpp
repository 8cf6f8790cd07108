#include "app/commandline.h"

#include <QtGlobal>

#include <clocale>
#include <string_view>

#include <langinfo.h>
#include <sys/resource.h>

namespace {

// Qt writes UTF-8 whatever the locale says, and warns if it says something else: that would stand among our
// lines.
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

// Each process of a run takes two descriptors, and many systems give 1,024 at first and more on request.
void raiseDescriptorLimit()
{
    rlimit descriptors;
    if (getrlimit(RLIMIT_NOFILE, &descriptors) != 0)
        return;
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);
}

} // namespace

int main(int argc, char *argv[])
{
    writeUtf8();
    raiseDescriptorLimit();
    // Qt's own event loop: threads that have one start and end much faster than with GLib's.
    qputenv("QT_NO_GLIB", "1");
    return hilera::runCommandLine(argc, argv);
}
