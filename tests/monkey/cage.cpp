#include "tests/monkey/cage.h"

#include "core/strategy/strategies.h"
#include "ui/plan/planeditor.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

#include <algorithm>

namespace hilera::test {

namespace {

constexpr int mostTasks = 20;
constexpr int mostWorkers = 6;
constexpr int mostIncrements = 200;
constexpr double longest = 0.3; // seconds, of a task
constexpr double longestInAll = 1; // seconds, of all tasks together where they hold the window up
constexpr double longestWait = 0.5; // seconds, for an answer or a lock

} // namespace

RunPlan tamed(const RunPlan &plan)
{
    RunPlan tame = plan;
    const Strategy *strategy = findStrategy(plan.strategy);
    const double most = plan.durations.range().second;
    tame.count = std::min(plan.count, mostTasks);
    tame.workers = std::min(plan.workers, mostWorkers);
    tame.processes = std::min(plan.processes, mostWorkers);
    tame.threads = std::min(plan.threads, mostWorkers);
    tame.increments = std::min(plan.increments, mostIncrements);
    tame.timeScale = std::min(plan.timeScale, longest / std::max(most, 0.01));
    if (strategy && strategy->onGuiThread)
        tame.timeScale = std::min(tame.timeScale, longestInAll / std::max(most * tame.count, 0.01));
    tame.timeout = std::min(plan.timeout, longestWait);
    tame.lockTimeout = std::min(plan.lockTimeout, longestWait);
    tame.switchInterval = std::min(plan.switchInterval, 0.05);
    tame.network = Network::Practice;
    if (plan.network != tame.network)
        tame.addresses.clear();
    return tame;
}

Cage::Cage(QString folder)
    : m_folder(std::move(folder))
{
}

bool Cage::takesAddresses(const QWidget *field)
{
    return field && field->objectName() == u"addressLines";
}

bool Cage::isInside(const QString &path) const
{
    const QString clean = QDir::cleanPath(QDir(m_folder).absoluteFilePath(path));
    return clean == m_folder || clean.startsWith(m_folder + u'/');
}

void Cage::close(QWidget &window) const
{
    if (auto *editor = window.findChild<PlanEditor *>()) {
        const RunPlan tame = tamed(editor->plan());
        if (!(tame == editor->plan()))
            editor->setPlan(tame);
    }
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QFileDialog *>(top); dialog && dialog->isVisible()) {
            if (!isInside(dialog->directory().absolutePath()))
                dialog->setDirectory(m_folder);
            auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            if (name && !isInside(dialog->directory().absoluteFilePath(name->text())))
                name->clear();
        }
        if (auto *name = top->findChild<QLineEdit *>(QStringLiteral("newLessonFolder"));
            name && !isInside(name->text()))
            name->setText(m_folder + QStringLiteral("/a-lesson"));
    }
}

} // namespace hilera::test
