#include "core/lesson/lesson.h"

#include "core/lesson/lessonfiles.h"
#include "core/lesson/lessonjson.h"
#include "core/lesson/lessontext.h"
#include "core/lesson/lessonwording.h"
#include "core/lesson/lessonwords.h"
#include "core/text/plaintext.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <iterator>
#include <set>

namespace hilera {

namespace {

constexpr qsizetype folderLimit = 1'000;

// The text of the folder in the language, else in English, else in any language: PREFIXLANGUAGE.md.
QString findText(const QDir &folder, const QString &language, const QString &prefix = {})
{
    const auto nameOf = [&prefix](const QString &code) { return prefix + code + QStringLiteral(".md"); };
    const QStringList all = folder.entryList({nameOf(QStringLiteral("??"))}, QDir::Files, QDir::Name);
    for (const QString &name : {nameOf(language), nameOf(QStringLiteral("en"))}) {
        if (all.contains(name))
            return folder.filePath(name);
    }
    return folder.filePath(all.isEmpty() ? nameOf(language) : all.first());
}

// The whole text under the title, for a lesson without steps.
LessonStep wholeQuestion(const LessonText &text)
{
    LessonStep step;
    step.heading = text.title;
    step.pattern = text.body.trimmed();
    return step;
}

std::optional<Error> giveText(const LessonText &text, Lesson &lesson)
{
    if (lesson.steps.empty())
        lesson.steps.push_back(wholeQuestion(text));
    else if (auto problem = text.fill(lesson.steps))
        return problem;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        lesson.steps[i].text = fillWords(lesson.steps[i].pattern, lesson.planOf(i));

    const auto question = std::ranges::find(lesson.steps, StepKind::Question, &LessonStep::kind);
    lesson.text = question == lesson.steps.end() ? lesson.steps.front().text : question->text;
    return {};
}

// A file that is optional.
std::optional<Error> loadExtra(const QString &file, QString &into)
{
    if (!QFileInfo::exists(file))
        return {};
    const Result<QString> content = readTextFile(file);
    if (!content)
        return Error{content.error()};
    into = *content;
    return {};
}

std::optional<Error> loadFiles(const QDir &folder, const QString &language, Lesson &lesson)
{
    const Result<LessonText> text = LessonText::load(findText(folder, language));
    if (text) {
        lesson.title = text->title;
        lesson.language = QFileInfo(text->file).baseName();
    }

    const QString descriptionFile = folder.filePath(QStringLiteral("lesson.json"));
    const Result<QJsonObject> json = readJsonFile(descriptionFile);
    if (!json)
        return Error{json.error()};
    if (const auto problem = readDescription(*json, language, lesson))
        return problemIn(descriptionFile, problem->text);
    if (!text)
        return Error{text.error()};
    if (auto problem = giveText(*text, lesson))
        return problem;
    if (auto problem = loadExtra(findText(folder, language, QStringLiteral("notes.")), lesson.notes))
        return problem;
    const QString example = folder.filePath(QStringLiteral("example.%1.py").arg(language));
    return loadExtra(
        QFileInfo::exists(example) ? example : folder.filePath(QStringLiteral("example.py")), lesson.example);
}

Lesson loadLesson(const QFileInfo &folder, const QString &language)
{
    Lesson lesson;
    lesson.id = folder.fileName();
    lesson.folder = folder.filePath();
    lesson.title = plainLine(lesson.id); // until its text says better
    if (const auto problem = loadFiles(QDir(lesson.folder), language, lesson))
        lesson.problem = plainLine(problem->text);
    return lesson;
}

} // namespace

std::optional<std::size_t> Lesson::runOf(std::size_t step) const
{
    if (step >= steps.size())
        return {};
    const auto isRun = [](const LessonStep &each) { return each.isRun(); };
    const auto here = steps.begin() + static_cast<std::ptrdiff_t>(step);
    const bool isBefore = here->kind == StepKind::Question || here->kind == StepKind::Predict;
    if (isBefore) {
        const auto next = std::find_if(here, steps.end(), isRun);
        return next == steps.end() ? std::nullopt : std::optional(std::size_t(next - steps.begin()));
    }
    const auto last = std::find_if(std::reverse_iterator(here + 1), steps.rend(), isRun);
    return last == steps.rend() ? std::nullopt : std::optional(std::size_t(steps.rend() - last - 1));
}

const RunPlan &Lesson::planOf(std::size_t step) const
{
    const auto run = runOf(step);
    return run && steps[*run].plan ? *steps[*run].plan : plan;
}

QStringList Lesson::partsOf(std::size_t step) const
{
    if (step >= steps.size())
        return {};
    const StepKind kind = steps[step].kind;
    const bool isAfterRun = kind == StepKind::Observe || kind == StepKind::Explain || kind == StepKind::Try;
    return steps[step].lookAt.isEmpty() && isAfterRun ? lookAt : steps[step].lookAt;
}

std::vector<Prediction> Lesson::predictionsOf(std::size_t step) const
{
    std::vector<Prediction> predictions;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].prediction && runOf(i) == runOf(step))
            predictions.push_back(*steps[i].prediction);
    }
    return predictions;
}

std::vector<Lesson> loadLessons(const QStringList &folders, const QString &language)
{
    std::vector<Lesson> lessons;
    std::set<QString> ids;
    for (const QString &path : folders) {
        QFileInfoList entries = QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        if (entries.size() > folderLimit)
            entries.resize(folderLimit); // a limit that no user reaches
        for (const QFileInfo &folder : entries) {
            Lesson lesson = loadLesson(folder, language);
            if (!ids.insert(lesson.id).second) {
                lesson.problem = plainLine(LessonWording::tr(
                    "%1: there is already a lesson of this name. Give the folder another one.")
                                               .arg(QDir::toNativeSeparators(lesson.folder)));
            }
            lessons.push_back(std::move(lesson));
        }
    }
    std::ranges::stable_sort(lessons, {}, &Lesson::order);
    return lessons;
}

QStringList lessonFolders()
{
    QStringList folders{QStringLiteral(":/resources/lessons")};
    // Not AppDataLocation, which changes with the names that an application object is given. Without a home
    // there is none.
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!data.isEmpty())
        folders.append(data + QStringLiteral("/hilera/lessons"));
    return folders;
}

} // namespace hilera
