#include "app/painting.h"

#include "app/commandlinetext.h"
#include "app/console.h"
#include "app/exitstatus.h"
#include "core/concurrency/threadpools.h"
#include "core/machine/systemlimits.h"

#include <cstdlib>
#include <string_view>

namespace hilera {

namespace {

// While an application with windows is made.
struct Making {
    QString unreachable;
    QString ofPlatform; // the first that Qt said of it
    QStringList warnings;
};
Making *making = nullptr;

// "DISPLAY=:99, QT_QPA_PLATFORM=xcb"
QString displayGiven()
{
    QStringList given;
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            given.append(QLatin1String(name) + QLatin1Char('=') + qEnvironmentVariable(name).left(60));
    }
    return given.join(QStringLiteral(", "));
}

void holdMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg) {
        complain(making->unreachable.arg(
            displayGiven(), making->ofPlatform.isEmpty() ? text : making->ofPlatform));
        std::_Exit(RunWasCutOff);
    }
    // What Qt says by qErrnoWarning(), as its plugin for Wayland does, has no category.
    const std::string_view category = context.category ? context.category : "";
    if (making->ofPlatform.isEmpty() && (category.empty() || category.starts_with("qt.qpa")))
        making->ofPlatform = text;
    making->warnings.append(text);
}

} // namespace

std::unique_ptr<QCoreApplication> makePaintingApplication(int &argc, char **argv)
{
    constexpr int descriptors = 6; // for its plugins, fonts and event loop: without one of them Qt aborts
    requireDescriptors(descriptors);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME"); // a desktop's may look for a display
    return std::make_unique<QGuiApplication>(argc, argv);
}

QString unreachableDisplay()
{
    return CommandLineText::tr(
        "The window could not be opened with %1 (Qt says: %2): set them to a display that is there and "
        "a platform that is installed; “hilera run …” needs neither.");
}

std::unique_ptr<QApplication> makeWindowApplication(int &argc, char **argv, const QString &unreachable)
{
    // Without them Qt hangs, warns or aborts: those of two pools, of the display, of files and of a run; and
    // what the display, the desktop and event loops open.
    constexpr int threads = 4, descriptors = 24;
    constexpr std::int64_t memory = 72 << 20; // the window's own
    requireThreads(2 * keptThreads() + threads);
    requireDescriptors(descriptors);
    requireMemory(memory);
    Making made{unreachable, {}, {}};
    making = &made;
    const QtMessageHandler usual = qInstallMessageHandler(holdMessage);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(usual);
    for (const QString &warning : std::as_const(made.warnings))
        qWarning("%s", qUtf8Printable(warning));
    return application;
}

} // namespace hilera
