#include "ui/window/windowmemory.h"

#include "core/text/language.h"
#include "ui/lesson/lessonguide.h"
#include "ui/lesson/lessonlist.h"
#include "ui/output/outputpanel.h"
#include "ui/panels/panelsplitters.h"
#include "ui/plan/planeditor.h"
#include "ui/replay/replaybar.h"
#include "ui/runlog/filemenu.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/appearance.h"
#include "ui/window/programmode.h"

#include <QMainWindow>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace hilera {

namespace {

// The screen may be smaller than the one of the last time, or the only one that is left.
void fitIntoScreen(QWidget &window)
{
    constexpr int border = 4;
    const QRect screen = window.screen()->availableGeometry();
    const int titleBar = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    const QRect room = screen.adjusted(border, titleBar, -border, -border);
    const bool isPlaced = window.testAttribute(Qt::WA_Moved); // else the desktop finds a place
    if (window.isMaximized() || window.isFullScreen()
        || (isPlaced ? screen.contains(window.geometry())
                     : room.width() >= window.width() && room.height() >= window.height()))
        return;
    window.setMinimumHeight(std::min(window.minimumHeight(), room.height()));
    window.resize(window.size().boundedTo(room.size()));
    if (!isPlaced)
        return;
    QRect place(window.geometry().topLeft(), window.size());
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    place.moveLeft(std::max(place.left(), room.left()));
    place.moveTop(std::max(place.top(), room.top()));
    window.setGeometry(place);
}

} // namespace

void WindowMemory::restore() const
{
    const WindowSettings settings = WindowSettings::load();
    window.restoreGeometry(settings.geometry);
    fitIntoScreen(window);
    splitters.restore(settings);
    output.setCurrentPage(settings.outputPage);
    for (const QString &id : settings.doneLessons)
        lessons.setDone(id);
    replayBar.setSpeed(settings.replaySpeed);
    RunPlan first;
    first.timeScale = 0.2;
    editor.memory().setLists(settings.addresses);
    files.setRecentFiles(settings.recentFiles);
    program.setMemory(settings.programs);
    editor.setPlan(settings.plan.value_or(first));
    guide.memory().setGuesses(settings.guesses);
    guide.begin(settings.lesson, settings.plan.has_value());
}

void WindowMemory::save(const Language &language, const Appearance &appearance) const
{
    WindowSettings settings;
    settings.geometry = window.saveGeometry();
    splitters.save(settings);
    settings.outputPage = output.currentPage();
    settings.addresses = editor.memory().lists();
    settings.recentFiles = files.recentFiles();
    settings.programs = program.memory();
    settings.doneLessons = lessons.done();
    settings.lesson = guide.lessonId();
    settings.guesses = guide.memory().guesses();
    settings.plan = editor.plan();
    settings.replaySpeed = replayBar.speed();
    settings.language = language.code();
    settings.theme = appearance.choice();
    settings.textScale = appearance.chosenTextScale();
    settings.save();
}

} // namespace hilera
