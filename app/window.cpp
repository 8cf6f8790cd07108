#include "app/window.h"

#include "core/concurrency/threadpools.h"
#include "core/lesson/lesson.h"
#include "core/run/runner.h"
#include "core/text/language.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"

#include <QIcon>
#include <QThreadPool>

#include <cstdlib>

namespace hilera {

namespace {

// The values of an option, given as "--name value" or "--name=value".
QStringList valuesOf(const QString &option)
{
    const QStringList words = QCoreApplication::arguments();
    QStringList values;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i] == option && i + 1 < words.size())
            values.append(words[++i]);
        else if (words[i].startsWith(option + QLatin1Char('=')))
            values.append(words[i].mid(option.size() + 1));
    }
    return values;
}

// The first known of: the option, the last choice, the setting of the desktop.
QString firstOf(const QStringList &asked, const QString &remembered, const QString &otherwise)
{
    if (!asked.isEmpty())
        return asked.last();
    return remembered.isEmpty() ? otherwise : remembered;
}

// Files that are being saved are completed first, by their own thread pools. All other threads end with the
// program, even those that ignore a stop; child processes have been killed, or are when their parent is gone.
void leave(const MainWindow &window, const Runner &runner, int status)
{
    for (QThreadPool *savers : window.findChildren<QThreadPool *>())
        savers->waitForDone();
    if (runner.isRunning() || backgroundPool().activeThreadCount() > 0)
        std::_Exit(status);
}

} // namespace

int runWindow(QApplication &application, const QString &runLog)
{
    for (QThreadPool *pool : {QThreadPool::globalInstance(), &backgroundPool()})
        keepThreads(*pool);
    QCoreApplication::setOrganizationName(QStringLiteral("Hilera"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Hilera"));
    QGuiApplication::setDesktopFileName(QStringLiteral("hilera"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/resources/icons/hilera.svg")));
    // A run may still be ending when the window has been closed.
    QGuiApplication::setQuitOnLastWindowClosed(false);

    const WindowSettings settings = WindowSettings::load();
    Appearance appearance;
    appearance.choose(themeChoice(firstOf(
        valuesOf(QStringLiteral("--theme")), toString(settings.theme), toString(ThemeChoice::System))));
    appearance.chooseTextScale(settings.textScale);
    Language language;
    language.choose(
        firstOf(valuesOf(QStringLiteral("--language")), settings.language, Language::systemCode()));

    Runner runner(Runner::findWorkerProgram());
    MainWindow window(runner, language, appearance, lessonFolders() + valuesOf(QStringLiteral("--lessons")));
    // Not QCoreApplication::quit(), which gives up if any other window stays open.
    QObject::connect(&window, &MainWindow::closed, &application, [] { QCoreApplication::exit(); });
    window.show();
    if (!runLog.isEmpty())
        window.openFile(runLog);
    const int status = QCoreApplication::exec();
    leave(window, runner, status);
    return status;
}

} // namespace hilera
