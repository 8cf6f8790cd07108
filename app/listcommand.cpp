#include "app/listcommand.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "core/lesson/lessonjson.h"
#include "core/network/taskkinds.h"
#include "core/record/names.h"
#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "core/text/language.h"
#include "core/text/plaintext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

struct ListCommandText {
    Q_DECLARE_TR_FUNCTIONS(ListCommand)
};

// A list of objects, each with an "id", a "name" and more.
struct List {
    const char *name;
    QJsonArray (*make)(const Arguments &arguments);
};

QJsonArray listStrategies(const Arguments &)
{
    QJsonArray list;
    for (const Strategy &strategy : strategies()) {
        QJsonArray knobs;
        for (const std::string_view id : strategy.parameters)
            knobs.append(QLatin1String(id));
        list.append(QJsonObject{
            {QStringLiteral("id"), QLatin1String(strategy.id)},
            {QStringLiteral("name"), strategy.translatedName()},
            {QStringLiteral("summary"), strategy.translatedSummary()},
            {QStringLiteral("knobs"), knobs},
        });
    }
    return list;
}

QJsonArray listTasks(const Arguments &)
{
    QJsonArray list;
    for (const TaskKind *kind : taskKinds()) {
        const std::string_view id = kind->id();
        QJsonObject task{
            {QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("name"), kindName(*kind)},
        };
        QJsonArray modes;
        for (const TaskMode &mode : kind->modes()) {
            modes.append(QJsonObject{
                {QStringLiteral("id"), QLatin1String(mode.id)},
                {QStringLiteral("name"), modeName(mode)},
                {QStringLiteral("summary"), modeSummary(mode)},
            });
        }
        if (!modes.isEmpty())
            task.insert(QStringLiteral("modes"), modes);
        list.append(task);
    }
    return list;
}

QJsonArray listLessons(const Arguments &arguments)
{
    QJsonArray list;
    for (const Lesson &lesson :
        loadLessons(lessonFolders() + arguments.values("--lessons"), Language::currentCode()))
        list.append(lessonToJson(lesson));
    return list;
}

QJsonArray listFormats(const Arguments &)
{
    QJsonArray list;
    for (const Format &format : formats()) {
        QJsonArray suffixes{QLatin1String(format.suffix)};
        if (*format.otherSuffix != '\0')
            suffixes.append(QLatin1String(format.otherSuffix));
        list.append(QJsonObject{
            {QStringLiteral("id"), QLatin1String(format.id)},
            {QStringLiteral("name"), format.translatedName()},
            {QStringLiteral("suffixes"), suffixes},
            {QStringLiteral("reads"), format.read != nullptr},
            {QStringLiteral("writes"), format.write != nullptr},
        });
    }
    return list;
}

constexpr std::array lists = {
    List{"strategies", listStrategies},
    List{"tasks", listTasks},
    List{"lessons", listLessons},
    List{"formats", listFormats},
};

// "process-pool  Process pool"; a lesson with its minutes or, if it is broken, its problem; a format with its
// suffixes.
void print(const QJsonArray &list)
{
    qsizetype width = 0;
    for (const QJsonValue &item : list)
        width = std::max(width, item[QStringLiteral("id")].toString().size());
    for (const QJsonValue &item : list) {
        QStringList parts{item[QStringLiteral("id")].toString().leftJustified(width)};
        for (const QString &key : {QStringLiteral("name"), QStringLiteral("problem")}) {
            if (const QString text = item[key].toString(); !text.isEmpty())
                parts.append(text);
        }
        if (const int minutes = item[QStringLiteral("minutes")].toInt(); minutes > 0)
            parts.append(ListCommandText::tr("(%L1 min)").arg(minutes));
        QString line = parts.join(QStringLiteral("  "));
        QStringList modes;
        for (const QJsonValue &mode : item[QStringLiteral("modes")].toArray())
            modes.append(mode[QStringLiteral("id")].toString());
        if (!modes.isEmpty())
            line += ListCommandText::tr(", --mode %1").arg(modes.join(QStringLiteral(" | ")));
        const QStringList suffixes = item[QStringLiteral("suffixes")].toVariant().toStringList();
        if (!suffixes.isEmpty())
            line += QStringLiteral(" (%1)").arg(suffixes.join(QStringLiteral(", ")));
        if (item[QStringLiteral("reads")].toBool())
            line += ListCommandText::tr("; can be opened");
        printLine(line);
    }
}

QStringList listNames()
{
    QStringList names;
    for (const List &list : lists)
        names.append(QLatin1String(list.name));
    return names;
}

QString namedLists()
{
    return listNames().join(QStringLiteral(", "));
}

int list(const Arguments &arguments)
{
    const QStringList words = arguments.words();
    if (words.isEmpty())
        return refuse(ListCommandText::tr("“hilera list” of what? Choose one of %1.").arg(namedLists()));
    if (words.size() > 1)
        return refuse(
            ListCommandText::tr("“%1” is one word too many: “hilera list” shows one list at a time.")
                .arg(words[1].left(60)));
    const auto wanted = std::ranges::find_if(
        lists, [&words](const List &list) { return words[0] == QLatin1String(list.name); });
    if (wanted == lists.end())
        return refuse(ListCommandText::tr("There is no list of “%1”: choose one of %2.")
                          .arg(words[0].left(60), namedLists()));

    const QJsonArray items = wanted->make(arguments);
    if (arguments.has("--json"))
        printText(plainJson(QJsonDocument(items).toJson()));
    else
        print(items);
    return AllSucceeded;
}

} // namespace

Command listCommand()
{
    return {"list", "strategies|tasks|lessons|formats [--json]",
        QT_TRANSLATE_NOOP("CommandLine", "shows what there is to choose from"),
        {{"--json", "", QT_TRANSLATE_NOOP("CommandLine", "as JSON")}}, list, false, listNames};
}

} // namespace hilera
