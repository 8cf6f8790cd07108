#include "app/painting.h"

#include "core/machine/systemlimits.h"

#include <QGuiApplication>
#include <QLoggingCategory>

namespace hilera {

std::unique_ptr<QCoreApplication> makePaintingApplication(int &argc, char **argv)
{
    constexpr int descriptors = 6; // for its plugins, fonts and event loop: without one of them Qt aborts
    requireDescriptors(descriptors);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME"); // a desktop's may look for a display
    // Qt warns if there is no folder for a session, of which there is none.
    QLoggingCategory::defaultCategory()->setEnabled(QtWarningMsg, false);
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    QLoggingCategory::defaultCategory()->setEnabled(QtWarningMsg, true);
    return application;
}

} // namespace hilera
