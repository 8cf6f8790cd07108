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

namespace hilera {

void WindowMemory::restore() const
{
    const WindowSettings settings = WindowSettings::load();
    window.restoreGeometry(settings.geometry);
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
