#include "ui/settings/windowsettings.h"

#include "core/plan/runplanjson.h"
#include "core/planning/planning.h"

#include <QDate>
#include <QJsonDocument>
#include <QSettings>

namespace hilera {

namespace {

std::optional<RunPlan> readPlan(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    const Result<RunPlan> plan = planFromJson(QJsonDocument::fromJson(json).object());
    // What can't run any more, such as a strategy that is gone, is forgotten.
    return plan && !findProblem(*plan) ? std::optional(*plan) : std::nullopt;
}

} // namespace

WindowSettings WindowSettings::load()
{
    const QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    WindowSettings read;
    read.geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    read.columns = settings.value(QStringLiteral("window/columns")).toByteArray();
    read.rows = settings.value(QStringLiteral("window/rows")).toByteArray();
    read.run = settings.value(QStringLiteral("window/run")).toByteArray();
    read.panels = settings.value(QStringLiteral("window/panels")).toByteArray();
    read.layouts = settings.value(QStringLiteral("window/layouts")).toMap();
    read.recentFiles = settings.value(QStringLiteral("recentFiles")).toStringList();
    read.programs = settings.value(QStringLiteral("programs")).toMap();
    read.doneLessons = settings.value(QStringLiteral("lessons/done")).toStringList();
    read.lesson = settings.value(QStringLiteral("lessons/last")).toString();
    if (settings.value(QStringLiteral("lessons/guessed")).toDate() == QDate::currentDate())
        read.guesses = settings.value(QStringLiteral("lessons/guesses")).toMap();
    read.plan = readPlan(settings.value(QStringLiteral("plan")).toByteArray());
    read.addresses = settings.value(QStringLiteral("addresses")).toMap();
    read.outputPage = settings.value(QStringLiteral("window/output")).toInt();
    read.replaySpeed = settings.value(QStringLiteral("replay/speed"), read.replaySpeed).toDouble();
    read.language = settings.value(QStringLiteral("language")).toString();
    read.theme = themeChoice(settings.value(QStringLiteral("theme")).toString());
    read.textScale = settings.value(QStringLiteral("textScale"), read.textScale).toDouble();
    return read;
}

void WindowSettings::save() const
{
    QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    settings.setValue(QStringLiteral("window/geometry"), geometry);
    settings.setValue(QStringLiteral("window/columns"), columns);
    settings.setValue(QStringLiteral("window/rows"), rows);
    settings.setValue(QStringLiteral("window/run"), run);
    settings.setValue(QStringLiteral("window/panels"), panels);
    settings.setValue(QStringLiteral("window/layouts"), layouts);
    settings.setValue(QStringLiteral("recentFiles"), recentFiles);
    settings.setValue(QStringLiteral("programs"), programs);
    settings.setValue(QStringLiteral("lessons/done"), doneLessons);
    settings.setValue(QStringLiteral("lessons/last"), lesson);
    settings.setValue(QStringLiteral("lessons/guesses"), guesses);
    settings.setValue(QStringLiteral("lessons/guessed"), QDate::currentDate());
    if (plan)
        settings.setValue(
            QStringLiteral("plan"), QJsonDocument(planToJson(*plan)).toJson(QJsonDocument::Compact));
    settings.setValue(QStringLiteral("addresses"), addresses);
    settings.setValue(QStringLiteral("window/output"), outputPage);
    settings.setValue(QStringLiteral("replay/speed"), replaySpeed);
    settings.setValue(QStringLiteral("language"), language);
    settings.setValue(QStringLiteral("theme"), toString(theme));
    settings.setValue(QStringLiteral("textScale"), textScale);
}

bool WindowSettings::hintsAreDone()
{
    const QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    return settings.value(QStringLiteral("help/hintsDone")).toBool();
}

void WindowSettings::setHintsDone(bool done)
{
    QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    settings.setValue(QStringLiteral("help/hintsDone"), done);
}

} // namespace hilera
