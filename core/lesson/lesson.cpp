#include "core/lesson/lesson.h"

#include "core/run/runplanjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>
#include <set>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Lesson)
};

constexpr qint64 fileLimit = 1'000'000;
constexpr qsizetype folderLimit = 1'000;
constexpr int orderLimit = 1'000'000;
const QLatin1String english("en");

Error problemIn(const QString &file, const QString &what)
{
    return Error{Text::tr("%1: %2").arg(QDir::toNativeSeparators(file), what)};
}

Result<QByteArray> readFile(const QString &name)
{
    // Only a file: to open a pipe would wait for its writer.
    if (!QFileInfo(name).isFile())
        return problemIn(name, Text::tr("the file is missing."));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return problemIn(name, Text::tr("the file can’t be read: %1.").arg(file.errorString()));
    const QByteArray content = file.read(fileLimit + 1);
    if (content.size() > fileLimit)
        return problemIn(
            name, Text::tr("the file is larger than a lesson's may be, %L1 bytes.").arg(fileLimit));
    return content;
}

Result<QJsonObject> readJson(const QString &name)
{
    const Result<QByteArray> content = readFile(name);
    if (!content)
        return Error{content.error()};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = content->left(error.offset).count('\n') + 1;
        return problemIn(name, Text::tr("line %L1 is not JSON: %2.").arg(line).arg(error.errorString()));
    }
    if (!document.isObject())
        return problemIn(
            name, Text::tr("a lesson is an object, in braces: {\"chapter\": …, \"order\": …, \"plan\": …}."));
    return document.object();
}

Result<QString> readText(const QString &name)
{
    const Result<QByteArray> content = readFile(name);
    if (!content)
        return Error{content.error()};
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(*content);
    if (decode.hasError())
        return problemIn(name, Text::tr("the text is not UTF-8: save it in that encoding."));
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

// The folder's text in the language, or else in English, or else in the first there is.
QString findText(const QDir &folder, const QString &language)
{
    const QString wanted = language + QStringLiteral(".md");
    const QStringList all = folder.entryList({QStringLiteral("??.md")}, QDir::Files, QDir::Name);
    for (const QString &name : {wanted, english + QStringLiteral(".md")}) {
        if (all.contains(name))
            return folder.filePath(name);
    }
    return folder.filePath(all.isEmpty() ? wanted : all.first());
}

std::optional<Error> loadText(const QString &file, Lesson &lesson)
{
    const Result<QString> content = readText(file);
    if (!content)
        return Error{content.error()};
    const QString text = content->trimmed();
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    const QString firstLine = text.left(end);
    if (!firstLine.startsWith(QLatin1String("# ")) || firstLine.mid(2).trimmed().isEmpty())
        return problemIn(file, Text::tr("line 1 has to be the title: “# Title”."));
    lesson.title = firstLine.mid(2).trimmed();
    lesson.text = end < 0 ? QString() : text.mid(end).trimmed();
    if (lesson.text.isEmpty())
        return problemIn(file, Text::tr("there is no text under the title."));
    return {};
}

Result<QString> chapterOf(const QJsonObject &json, const QString &language)
{
    const QJsonObject names = json[QLatin1String("chapter")].toObject();
    for (const QString &wanted :
        {language, QString(english), names.isEmpty() ? QString() : names.keys().first()}) {
        if (const QJsonValue name = names[wanted]; name.isString() && !name.toString().trimmed().isEmpty())
            return name.toString().trimmed();
    }
    return Error{
        Text::tr("“chapter” has to name the chapter in each language: {\"en\": \"…\", \"es\": \"…\"}.")};
}

Result<int> orderOf(const QJsonObject &json)
{
    const QJsonValue value = json[QLatin1String("order")];
    const double order = value.toDouble(-1);
    if (!value.isDouble() || order != std::floor(order) || order < 0 || order > orderLimit)
        return Error{Text::tr("“order” has to be a whole number from 0 to %L1.").arg(orderLimit)};
    return static_cast<int>(order);
}

Result<RunPlan> planOf(const QJsonObject &json)
{
    const QJsonValue value = json[QLatin1String("plan")];
    if (!value.isObject() || !value.toObject().contains(QLatin1String("strategy")))
        return Error{Text::tr("“plan” has to be the run plan: {\"strategy\": \"sequential\", …}.")};
    Result<RunPlan> plan = planFromJson(value.toObject());
    if (!plan)
        return plan;
    if (const auto problem = findProblem(*plan))
        return *problem;
    return plan;
}

std::optional<Error> loadDescription(const QString &file, const QString &language, Lesson &lesson)
{
    const Result<QJsonObject> json = readJson(file);
    if (!json)
        return Error{json.error()};
    const QStringList known = {QStringLiteral("$schema"), QStringLiteral("chapter"), QStringLiteral("order"),
        QStringLiteral("plan")};
    for (const QString &key : json->keys()) {
        if (!known.contains(key)) {
            return problemIn(file,
                Text::tr("a lesson knows no “%1”: it has %2.")
                    .arg(key.left(60), known.mid(1).join(QStringLiteral(", "))));
        }
    }

    const Result<QString> chapter = chapterOf(*json, language);
    const Result<int> order = orderOf(*json);
    const Result<RunPlan> plan = planOf(*json);
    if (chapter)
        lesson.chapter = *chapter;
    if (order)
        lesson.order = *order;
    if (plan)
        lesson.plan = *plan;
    for (const QString &problem : {chapter ? QString() : chapter.error(), order ? QString() : order.error(),
             plan ? QString() : plan.error()}) {
        if (!problem.isEmpty())
            return problemIn(file, problem);
    }
    return {};
}

Lesson loadLesson(const QFileInfo &folder, const QString &language)
{
    Lesson lesson;
    lesson.id = folder.fileName();
    lesson.folder = folder.filePath();
    lesson.title = lesson.id; // until its text says better
    const QDir files(lesson.folder);
    const auto badText = loadText(findText(files, language), lesson);
    const auto badDescription =
        loadDescription(files.filePath(QStringLiteral("lesson.json")), language, lesson);
    if (badDescription)
        lesson.problem = badDescription->text;
    else if (badText)
        lesson.problem = badText->text;
    return lesson;
}

} // namespace

std::vector<Lesson> loadLessons(const QStringList &folders, const QString &language)
{
    std::vector<Lesson> lessons;
    std::set<QString> ids;
    for (const QString &path : folders) {
        QFileInfoList entries = QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        if (entries.size() > folderLimit)
            entries.resize(folderLimit); // nobody has so many
        for (const QFileInfo &folder : entries) {
            Lesson lesson = loadLesson(folder, language);
            if (!ids.insert(lesson.id).second) {
                lesson.problem =
                    Text::tr("%1: there is already a lesson of this name. Give the folder another one.")
                        .arg(QDir::toNativeSeparators(lesson.folder));
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
