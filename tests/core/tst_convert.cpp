#include "core/runlog/format.h"
#include "tests/support/program.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

class ConvertTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void convertsToEveryFormat();
    void convertsWhatIsLeftOfARun();
    void convertsFromAPipe();
};

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ConvertTest::convertsToEveryFormat()
{
    const QTemporaryDir folder;
    const QString original = folder.filePath(u"run.hilera.jsonl"_s);
    QStringList words =
        split("run --strategy thread-pool --count 3 --seconds 0.05 --quiet --export") + QStringList{original};
    for (const Format &format : formats())
        words += {u"--export"_s, folder.filePath(u"exported"_s + QLatin1String(format.suffix))};
    QCOMPARE(run(words).status, AllSucceeded);
    for (const Format &format : formats()) {
        const QString converted = folder.filePath(u"converted"_s + QLatin1String(format.suffix));
        const Ended ended = run({u"convert"_s, original, converted});
        QCOMPARE(ended.status, AllSucceeded);
        QCOMPARE(ended.out + ended.err, QByteArray());
        QCOMPARE(
            contentOf(converted), contentOf(folder.filePath(u"exported"_s + QLatin1String(format.suffix))));
    }
}

void ConvertTest::convertsWhatIsLeftOfARun()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"run.hilera.jsonl"_s);
    QCOMPARE(
        run(split("run --strategy sequential --count 3 --seconds 0 --quiet --export") + QStringList{name})
            .status,
        AllSucceeded);
    QFile file(name);
    QVERIFY(file.resize(file.size() - 20));
    const Ended ended = run({u"convert"_s, name, folder.filePath(u"run.txt"_s)});
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.contains("cut off") && ended.err.count('\n') == 1, ended.err.constData());
    QVERIFY2(ended.err.contains(QFile::encodeName(name)), ended.err.constData()); // one of several
    QVERIFY(contentOf(folder.filePath(u"run.txt"_s)).contains("snooze"));
}

// As a program writes it that unpacks a run log: a bit at a time, and not at once.
void ConvertTest::convertsFromAPipe()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"run.hilera.jsonl"_s);
    const QString pipe = folder.filePath(u"pipe.hilera.jsonl"_s);
    QCOMPARE(
        run(split("run --strategy sequential --count 50 --seconds 0 --quiet --export") + QStringList{name})
            .status,
        AllSucceeded);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QProcess writer;
    writer.start(u"/bin/sh"_s,
        {u"-c"_s, u"exec > \"$2\"; head -c 5000 \"$1\"; sleep 0.2; tail -c +5001 \"$1\""_s, u"sh"_s, name,
            pipe});
    const QString converted = folder.filePath(u"converted.hilera.jsonl"_s);
    const Ended ended = run({u"convert"_s, pipe, converted});
    QCOMPARE(ended.out + ended.err, QByteArray());
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(contentOf(converted), contentOf(name));
    QVERIFY(writer.waitForFinished());
}

QTEST_GUILESS_MAIN(ConvertTest)
#include "tst_convert.moc"
