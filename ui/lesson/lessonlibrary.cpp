#include "ui/lesson/lessonlibrary.h"

#include "core/concurrency/background.h"
#include "core/text/language.h"
#include "ui/lesson/newlessondialog.h"
#include "ui/widgets/opendialog.h"

#include <QDir>

#include <algorithm>

namespace hilera {

LessonLibrary::LessonLibrary(QStringList folders)
    : m_folders(std::move(folders))
{
}

void LessonLibrary::load()
{
    const int asked = ++m_asked;
    inBackground([folders = m_folders, language = Language::currentCode()] {
        return loadLessons(folders, language);
    }).then(this, [this, asked](const std::vector<Lesson> &lessons) {
        if (asked == m_asked)
            Q_EMIT loaded(lessons);
    });
}

QString LessonLibrary::ownFolder() const
{
    const auto own = std::ranges::find_if(
        m_folders, [](const QString &folder) { return !folder.startsWith(QLatin1Char(':')); });
    return own == m_folders.end() ? QDir::homePath() : *own;
}

void LessonLibrary::makeLesson(const RunPlan &plan, QWidget *window)
{
    auto *dialog = new NewLessonDialog(plan, ownFolder(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewLessonDialog::written, this, &LessonLibrary::takeWritten);
    openDialog(dialog);
}

void LessonLibrary::takeWritten(const QString &folder)
{
    const QString parent = QFileInfo(QDir::fromNativeSeparators(folder)).absolutePath();
    const bool isListed = std::ranges::any_of(
        m_folders, [&parent](const QString &known) { return QDir(known).absolutePath() == parent; });
    Q_EMIT told(isListed ? tr("The lesson is in %1").arg(folder)
                         : tr("The lesson is in %1. It is listed once it stands in %2")
                               .arg(folder, QDir::toNativeSeparators(ownFolder())),
        false);
    load();
}

} // namespace hilera
