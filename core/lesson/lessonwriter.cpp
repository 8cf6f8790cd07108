#include "core/lesson/lessonwriter.h"

#include "core/files/systemerror.h"
#include "core/files/wholefile.h"
#include "core/lesson/answers.h"
#include "core/lesson/lessonjson.h"
#include "core/plan/runplanjson.h"
#include "core/planning/planning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cmath>

namespace hilera {

namespace {

struct NewLessonText {
    Q_DECLARE_TR_FUNCTIONS(NewLesson)
};

constexpr int lastOrder = 1'000; // after those of the program
constexpr double usualMost = 60; // seconds, if the ideal is unknown

// A knob for each parameter that the plan heeds, from its minimum to a few times the value in the plan.
QJsonArray knobsFor(const RunPlan &plan)
{
    QJsonArray knobs;
    for (const Parameter &parameter : parameters()) {
        const bool isMeant =
            parameter.isKnob && isHeeded(parameter, plan) && !(parameter.isRare && parameter.isUsual(plan));
        const Parameter::Range range = parameter.knobRange();
        const double value = parameter.number(plan).value_or(plan.durations.range().second);
        if (!isMeant || !range.contains(value))
            continue; // a plan may have what a knob can't be turned to
        const double usual = parameter.isWhole() ? 10 : 1; // where the plan has none
        const double most = value > 0 ? std::max(4 * value, 2 * range.least) : usual;
        knobs.append(knobToJson({QLatin1String(parameter.id), range.least, std::min(most, range.most)}));
    }
    return knobs;
}

Prediction predictionFor(const RunPlan &plan)
{
    const auto ideal = computedAnswer(QStringLiteral("makespan"), plan);
    Prediction prediction;
    prediction.answer = QStringLiteral("makespan");
    prediction.unit = QStringLiteral("s");
    prediction.most = ideal && ideal->value > 0 ? std::ceil(4 * ideal->value) : usualMost;
    return prediction;
}

struct Section {
    StepKind kind;
    QString heading;
    QString text;
};

std::vector<Section> sections()
{
    return {
        {StepKind::Question, NewLessonText::tr("The question"),
            NewLessonText::tr("There are {count} tasks. Write here what the class is to find out.")},
        {StepKind::Predict, NewLessonText::tr("Predict"),
            NewLessonText::tr("How long will it take, from the first submit to the last end?")},
        {StepKind::Run, NewLessonText::tr("Run"), NewLessonText::tr("Press **Run** and watch the timeline.")},
        {StepKind::Observe, NewLessonText::tr("Observe"),
            NewLessonText::tr("Write here what there is to see.")},
        {StepKind::Explain, NewLessonText::tr("Explain"),
            NewLessonText::tr("{makespan:formula} = {makespan}. Write here why it is so.")},
        {StepKind::Try, NewLessonText::tr("Try it yourself"),
            NewLessonText::tr("Write here which knob to turn.")},
    };
}

QByteArray descriptionOf(const RunPlan &plan, const QString &language)
{
    QJsonArray steps;
    for (const Section &section : sections())
        steps.append(QJsonObject{{QStringLiteral("kind"), stepKindId(section.kind)}});
    const QJsonObject json{
        {QStringLiteral("chapter"), QJsonObject{{language, NewLessonText::tr("My lessons")}}},
        {QStringLiteral("order"), lastOrder},
        {QStringLiteral("minutes"), 10},
        {QStringLiteral("plan"), planToJson(plan)},
        {QStringLiteral("knobs"), knobsFor(plan)},
        {QStringLiteral("prediction"), predictionToJson(predictionFor(plan))},
        {QStringLiteral("look_at"), QJsonArray{QStringLiteral("timeline"), QStringLiteral("figures")}},
        {QStringLiteral("steps"), steps},
    };
    return QJsonDocument(json).toJson();
}

QByteArray textOf(const QString &title)
{
    QString text = QStringLiteral("# %1\n").arg(title);
    for (const Section &section : sections())
        text += QStringLiteral("\n## %1\n\n%2\n").arg(section.heading, section.text);
    return text.toUtf8();
}

Error cannotWrite(const QString &name, const QString &why)
{
    return Error{NewLessonText::tr("%1 can’t be written: %2.").arg(QDir::toNativeSeparators(name), why)};
}

std::optional<Error> writeFile(const QString &name, const QByteArray &content)
{
    return writeWhole(name, [&content](QIODevice &file) { return file.write(content) == content.size(); });
}

std::optional<Error> findProblemOf(
    const QString &folder, const RunPlan &plan, const QString &title, const QString &language)
{
    if (title.isEmpty())
        return Error{NewLessonText::tr("A lesson needs a title.")};
    if (folder.isEmpty())
        return Error{NewLessonText::tr("A lesson needs a folder: name one that is not there yet.")};
    if (!QRegularExpression(QStringLiteral("^[a-z]{2}$")).match(language).hasMatch())
        return Error{
            NewLessonText::tr("“%1” is no language: write two letters such as es.").arg(language.left(20))};
    if (QFileInfo::exists(folder) || QFileInfo(folder).isSymLink()) {
        return Error{NewLessonText::tr("There is already something at %1: choose another name.")
                         .arg(QDir::toNativeSeparators(folder))};
    }
    return findProblem(plan);
}

} // namespace

Result<QString> writeLesson(
    const QString &folder, const RunPlan &plan, const QString &title, const QString &language)
{
    const QString name = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const QString line = title.simplified();
    if (auto problem = findProblemOf(name, plan, line, language))
        return *problem;

    // Created beside it under a temporary name and then renamed: the whole lesson or nothing.
    const QString parent = QFileInfo(name).path();
    if (!QDir().mkpath(parent))
        return cannotWrite(parent, NewLessonText::tr("the folder can’t be made"));
    QTemporaryDir made(parent + QStringLiteral("/.hilera-XXXXXX"));
    if (!made.isValid())
        return cannotWrite(parent, systemErrorText(errno));
    if (auto problem = writeFile(made.filePath(QStringLiteral("lesson.json")), descriptionOf(plan, language)))
        return *problem;
    if (auto problem = writeFile(made.filePath(language + QStringLiteral(".md")), textOf(line)))
        return *problem;
    QFile::setPermissions(made.path(),
        QFile::permissions(made.path()) | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::ExeOther);
    if (!QDir().rename(made.path(), name))
        return cannotWrite(name, NewLessonText::tr("the folder can’t be given its name"));
    made.setAutoRemove(false);
    return QDir::toNativeSeparators(name);
}

} // namespace hilera
