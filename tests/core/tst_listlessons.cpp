#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera::test;

namespace {

QJsonObject lessonIn(const QByteArray &json, const char *id)
{
    for (const QJsonValue &lesson : QJsonDocument::fromJson(json).array()) {
        if (lesson[QStringLiteral("id")].toString() == QLatin1String(id))
            return lesson.toObject();
    }
    return {};
}

QString formulaIn(const QByteArray &json)
{
    const QJsonArray steps = lessonIn(json, "tap-services")[QLatin1String("steps")].toArray();
    return steps[1][QStringLiteral("prediction")][QStringLiteral("formula")].toString();
}

} // namespace

class ListLessonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTitleAndMinutes();
    void tellsOtherProgramsEverything();
    void putsValuesIntoFormulasInTheLanguage();
    void showsABrokenLessonBesideTheOthers();
};

void ListLessonsTest::showsTitleAndMinutes()
{
    const Ended ended = run("list lessons");
    QCOMPARE(ended.status, int(AllSucceeded));
    QVERIFY2(ended.out.contains("  One after the other  (8 min)\n"), ended.out);
    const Ended spanish = run("list lessons --language es");
    QVERIFY2(spanish.out.contains("  Uno detrás de otro  (8 min)\n"), spanish.out);
}

void ListLessonsTest::tellsOtherProgramsEverything()
{
    const QJsonObject lesson = lessonIn(run("list lessons --json").out, "sequential");
    for (const char *key : {"id", "name", "chapter", "folder", "language", "order", "minutes", "plan",
             "knobs", "look_at", "steps", "notes", "example"})
        QVERIFY2(!lesson[QLatin1String(key)].isNull() && lesson.contains(QLatin1String(key)), key);
    const QJsonArray steps = lesson[QLatin1String("steps")].toArray();
    QCOMPARE(steps.size(), 7);
    QCOMPARE(steps[1][QStringLiteral("prediction")][QStringLiteral("value")].toDouble(), 10.0);
    QCOMPARE(steps[6][QStringLiteral("plan")][QStringLiteral("count")].toInt(), 5);
}

void ListLessonsTest::putsValuesIntoFormulasInTheLanguage()
{
    QCOMPARE(formulaIn(run("list lessons --json").out),
        QStringLiteral("the longest of 620 ms, 610 ms, 610 ms, 610 ms, 600 ms"));
    QCOMPARE(formulaIn(run("list lessons --json --language es").out),
        QStringLiteral("la más larga de 620 ms, 610 ms, 610 ms, 610 ms, 600 ms"));
}

void ListLessonsTest::showsABrokenLessonBesideTheOthers()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("broken")));
    const Ended ended =
        run({QStringLiteral("list"), QStringLiteral("lessons"), QStringLiteral("--lessons"), folder.path()});
    QCOMPARE(ended.status, int(AllSucceeded));
    QVERIFY2(ended.out.contains("broken/lesson.json: the file is missing."), ended.out);
    QVERIFY(ended.out.contains("One after the other"));
}

QTEST_GUILESS_MAIN(ListLessonsTest)
#include "tst_listlessons.moc"
