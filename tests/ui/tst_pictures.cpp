#include "core/strategy/strategies.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"
#include "ui/picture/pictureformats.h"
#include "ui/picture/runpicture.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What the SVG says, piece by piece; nothing if it is no XML.
QStringList textsOf(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text"_s)
            texts.append(xml.readElementText());
    }
    return xml.hasError() ? QStringList() : texts;
}

// Shapes that are neither white nor nearly so.
bool isPainted(const QImage &image)
{
    int colored = 0;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colored += image.pixelColor(x, y).hsvSaturation() > 100 ? 1 : 0;
    }
    return colored * 9 > image.width() * image.height() / 100;
}

} // namespace

// The pictures of runs, as the program writes them without a display.
class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsEachFormatOverOnce();
    void paintsEveryStrategy_data();
    void paintsEveryStrategy();
    void namesAProgramThatWasWatched();
    void tellsWhatItIs();
    void namesTheLesson();
    void hasASizeThatSuits_data();
    void hasASizeThatSuits();
    void fillsAPage_data();
    void fillsAPage();
    void keepsNamesOfStrangersApart();
    void leavesWhatWasThere_data();
    void leavesWhatWasThere();
    void canBeCancelled();
    void canBeCancelledBeforeAnybodyWrites_data();
    void canBeCancelledBeforeAnybodyWrites();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    // Runs it and gives the SVG.
    [[nodiscard]] QByteArray svgOf(const char *words) const
    {
        const Ended ended = run(split(words) + QStringList{u"--quiet"_s, u"--export"_s, path("run.svg")});
        return ended.status == AllSucceeded && ended.err.isEmpty() ? contentOf(path("run.svg")) : ended.err;
    }

    QTemporaryDir m_folder;
};

void TestPictures::handsEachFormatOverOnce()
{
    const std::vector<Format> pictures = pictureFormats();
    const std::size_t before = formats().size();
    QVERIFY(addFormats(pictures));
    QCOMPARE(formats().size(), before + pictures.size());
    QVERIFY(formatOf(u"a.svg"_s) && formatOf(u"a.svg"_s)->needsFonts);
    QVERIFY(!addFormats(pictures));
    Format clash = pictures.front();
    clash.id = "another";
    clash.suffix = ".another";
    clash.otherSuffix = ".csv"; // the shorter one of another format
    QVERIFY(!addFormats({&clash, 1}));
    QCOMPARE(formats().size(), before + pictures.size());
}

void TestPictures::paintsEveryStrategy_data()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies())
        QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
}

void TestPictures::paintsEveryStrategy()
{
    QFETCH(QString, strategy);
    QStringList words = split("run --count 3 --seconds 0.05 --quiet --strategy") + QStringList{strategy};
    for (const char *name : {"a.svg", "a.png", "a.pdf", "a.html"})
        words += {u"--export"_s, path(name)};
    const Ended ended = run(words);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, AllSucceeded);
    const QStringList texts = textsOf(contentOf(path("a.svg")));
    QVERIFY2(texts.filter(u"snooze"_s).size() >= 1, qPrintable(texts.join(u'|')));
    QVERIFY(isPainted(QImage(path("a.png"))));
    QVERIFY(contentOf(path("a.pdf")).startsWith("%PDF-1."));
    QVERIFY(contentOf(path("a.html")).startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
}

// It has no plan: nothing may look as if it had one.
void TestPictures::namesAProgramThatWasWatched()
{
    const Ended ended = run(split("watch --quiet --export")
        + QStringList{
            path("a.svg"), u"--export"_s, path("a.html"), u"/bin/echo"_s, u"seven\u009b <b>words</b>"_s});
    QCOMPARE(ended.status, AllSucceeded);
    const QStringList texts = textsOf(contentOf(path("a.svg")));
    QVERIFY2(texts.contains(u"echo"_s), qPrintable(texts.join(u'|')));
    QVERIFY2(!texts.filter(u"<b>words</b> · exit status 0"_s).isEmpty(), qPrintable(texts.join(u'|')));
    const QByteArray report = contentOf(path("a.html"));
    QVERIFY(report.contains("&lt;b&gt;words&lt;/b&gt;"));
    for (const QByteArray &word :
        {QByteArray("snooze"), QByteArray("One after another"), QByteArray("<b>words")})
        QVERIFY2(!report.contains(word), word.constData());
}

void TestPictures::tellsWhatItIs()
{
    const QByteArray svg = svgOf("run --strategy process-pool --count 4 --seconds 0.1 --workers 2");
    const QStringList texts = textsOf(svg);
    for (const char *text : {"Process pool × snooze", "4 tasks of 100 ms · 2 workers", "GUI thread", "Queue",
             "Process 1", "main thread", "snooze 0", "snooze 3", "In flight", "On a CPU", "queued", "waiting",
             "ideal", "makespan", "overhead", "most in flight", "4 of 4"})
        QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
    for (const char *text : {"ready", "blocked", "suspended"}) // these states are not in sight
        QVERIFY2(!texts.contains(QString::fromUtf8(text)), text);
    QVERIFY(svg.contains("<title>Process pool × snooze</title>"));
    QVERIFY(svg.contains("fill=\"url(#")); // hatches are no pictures
}

void TestPictures::namesTheLesson()
{
    const QStringList texts = textsOf(svgOf("run process-pool --time-scale 0.01 --language es"));
    QCOMPARE(texts.value(texts.indexOf(QRegularExpression(u"^Un grupo de procesos$"_s))),
        u"Un grupo de procesos"_s);
    QVERIFY2(!texts.filter(u"10 tareas de 50 ms · 2 trabajadores"_s).isEmpty(), qPrintable(texts.join(u'|')));
}

void TestPictures::hasASizeThatSuits_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("least"); // pixels high, two for each of the picture's
    QTest::addColumn<int>("most");
    QTest::newRow("one task") << u"sequential --count 1 --seconds 0.01"_s << 600 << 900;
    QTest::newRow("ten tasks") << u"thread-per-task --count 10 --seconds 0.01"_s << 1000 << 1600;
    QTest::newRow("many rows") << u"thread-per-task --count 60 --seconds 0.01"_s << 1600 << 3000;
    QTest::newRow("too many rows") << u"coroutines --count 10000 --seconds 0.01"_s << 3000 << 4000;
}

void TestPictures::hasASizeThatSuits()
{
    QFETCH(QString, words);
    QFETCH(int, least);
    QFETCH(int, most);
    const QStringList all = split("run --quiet --strategy") + words.split(u' ');
    QCOMPARE(run(all + QStringList{u"--export"_s, path("b.png"), u"--export"_s, path("b.svg")}).status,
        AllSucceeded);
    const QImage image(path("b.png"));
    QCOMPARE(image.width(), RunPicture::usualWidth * 2);
    QCOMPARE(image.devicePixelRatio(), 1.0); // a file has dots
    QVERIFY2(image.height() >= least && image.height() <= most, qPrintable(QString::number(image.height())));
    const bool hidesSome = words.contains(u"10000"_s);
    QCOMPARE(
        !textsOf(contentOf(path("b.svg"))).filter(u"more rows that are not shown"_s).isEmpty(), hidesSome);
}

void TestPictures::fillsAPage_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("few rows") << u"sequential --count 1"_s;
    QTest::newRow("many rows") << u"coroutines --count 200"_s;
}

void TestPictures::fillsAPage()
{
    QFETCH(QString, words);
    const QStringList all = split("run --quiet --seconds 0.01 --strategy") + words.split(u' ');
    QCOMPARE(run(all + QStringList{u"--export"_s, path("c.pdf")}).status, AllSucceeded);
    const QByteArray pdf = contentOf(path("c.pdf"));
    QVERIFY(pdf.contains("/Count 1\n"));
    QVERIFY(pdf.contains("/MediaBox [0 0 842 595]") || pdf.contains("/MediaBox [0 0 842.000000 595.000000]"));
    QVERIFY(pdf.contains("/FontFile2")); // text is text
}

void TestPictures::keepsNamesOfStrangersApart()
{
    QFile trace(path("d.trace.json"));
    QVERIFY(trace.open(QIODevice::WriteOnly));
    trace.write(R"([{"ph":"X","name":"a<b>&amp;\"'","cat":"c","pid":1,"tid":1,"ts":0,"dur":1000},
        {"ph":"X","name":"bell\u0007 nul\u0000 \ufffe end","cat":"c","pid":1,"tid":1,"ts":2000,"dur":1000},
        {"ph":"X","name":"\u202eright to left \u0634\u0643\u0631\u0627","cat":"c","pid":1,"tid":1,"ts":4000,"dur":1000},
        {"ph":"M","name":"thread_name","pid":1,"tid":1,"ts":0,"cat":"c","args":{"name":"</text><script>"}}])");
    trace.close();
    for (const char *name : {"d.svg", "d.png", "d.pdf", "d.html"}) {
        const Ended ended = run({u"convert"_s, trace.fileName(), path(name)});
        QCOMPARE(ended.out + ended.err, QByteArray());
        QCOMPARE(ended.status, AllSucceeded);
    }
    const QStringList texts = textsOf(contentOf(path("d.svg")));
    QVERIFY2(texts.contains(u"a<b>&amp;\"'"_s), qPrintable(texts.join(u'|')));
    QVERIFY2(!texts.filter(u"bell\ufffd"_s).isEmpty(), qPrintable(texts.join(u'|')));
    QVERIFY2(!texts.filter(u"\u0634\u0643\u0631\u0627"_s).isEmpty(), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"A trace of another program"_s));
    for (const char *name : {"d.svg", "d.html"}) {
        const QByteArray content = contentOf(path(name));
        QVERIFY2(!content.contains("<script") && !content.contains('\a') && !content.contains('\0'), name);
        QVERIFY2(content.contains("&lt;/text&gt;") || content.contains("&lt;/te"), name);
    }
}

void TestPictures::leavesWhatWasThere_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("says");
    for (const char *suffix : {"svg", "png", "pdf", "html"}) {
        const QString ending = QString::fromLatin1(suffix);
        QTest::addRow("%s, no folder", suffix) << ending << u"none/x."_s << QByteArray("there is no folder");
        QTest::addRow("%s, nobody may write", suffix) << ending << u"/proc/x."_s << QByteArray("/proc/x.");
        QTest::addRow("%s, full disk", suffix) << ending << u"x."_s << QByteArray("could not be written");
        if (geteuid() != 0) // root may write everywhere
            QTest::addRow("%s, read-only", suffix) << ending << u"locked/x."_s << QByteArray("read-only");
    }
}

void TestPictures::leavesWhatWasThere()
{
    QFETCH(QString, suffix);
    QFETCH(QString, where);
    QFETCH(QByteArray, says);
    QVERIFY(run(split("run --strategy sequential --count 2 --seconds 0 --quiet --export")
                + QStringList{path("e.hilera.jsonl")})
                .status
        == AllSucceeded);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"locked"_s));
    QFile old(folder.filePath(u"x."_s + suffix));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QFile::setPermissions(folder.filePath(u"locked"_s), QFile::ReadOwner | QFile::ExeOwner);

    // The shell lets no file grow beyond 1,024 bytes: as a full disk does.
    const bool isFull = says == "could not be written";
    const QString shell =
        isFull ? u"trap '' XFSZ; ulimit -f 2; exec \"$0\" \"$@\""_s : u"exec \"$0\" \"$@\""_s;
    const QString target = QDir(folder.path()).filePath(where + suffix);
    const Ended ended = run({u"-c"_s, shell, programPath(), u"convert"_s, path("e.hilera.jsonl"), target},
        plainEnvironment(), u"/bin/sh"_s);
    QFile::setPermissions(
        folder.filePath(u"locked"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY2(ended.err.contains(says), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QCOMPARE(ended.status, CallWasWrong);
    QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

// Reads from a pipe that never ends, so that it is known to be at work when Ctrl+C comes.
void TestPictures::canBeCancelled()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"endless.hilera.jsonl"_s);
    QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    QVERIFY(run(split("run --strategy sequential --count 2 --seconds 0 --quiet --export")
                + QStringList{path("f.hilera.jsonl")})
                .status
        == AllSucceeded);
    QByteArray lines = contentOf(path("f.hilera.jsonl"));
    QFile old(folder.filePath(u"x.pdf"_s));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();

    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(), {u"convert"_s, pipe, old.fileName()});
    QVERIFY(process.waitForStarted());
    const int writer = ::open(pipe.toLocal8Bit().constData(), O_WRONLY); // waits for the reader
    QVERIFY(writer >= 0);
    std::signal(SIGPIPE, SIG_IGN);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const QByteArray last = lines.mid(lines.lastIndexOf('\n', -2) + 1);
    while (process.state() == QProcess::Running
        && ::write(writer, lines.constData(), static_cast<std::size_t>(lines.size())) > 0) {
        lines = last;
        process.waitForFinished(1);
    }
    const Ended ended = end(process);
    ::close(writer);
    QVERIFY2(ended.err.contains("cancelled"), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QCOMPARE(ended.status, CallWasWrong);
    QCOMPARE(contentOf(old.fileName()), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"x.pdf"_s});
}

void TestPictures::canBeCancelledBeforeAnybodyWrites_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("signal");
    QTest::newRow("convert, Ctrl+C") << u"convert"_s << SIGINT;
    QTest::newRow("convert, SIGTERM") << u"convert"_s << SIGTERM;
    QTest::newRow("report, Ctrl+C") << u"report"_s << SIGINT;
    QTest::newRow("report, SIGTERM") << u"report"_s << SIGTERM;
}

void TestPictures::canBeCancelledBeforeAnybodyWrites()
{
    QFETCH(QString, command);
    QFETCH(int, signal);
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"silent.hilera.jsonl"_s);
    QCOMPARE(mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    const QString target = folder.filePath(command == u"report"_s ? u"x.html"_s : u"x.txt"_s);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(),
        command == u"report"_s ? QStringList{command, pipe, u"-o"_s, target}
                               : QStringList{command, pipe, target});
    QVERIFY(process.waitForStarted());
    // Once it has a hand on its signals, they no longer end it by themselves.
    const auto blocked = [id = process.processId()] {
        for (const QByteArray &line : contentOf(u"/proc/%1/status"_s.arg(id)).split('\n')) {
            if (line.startsWith("SigBlk:"))
                return line.mid(7).trimmed().toULongLong(nullptr, 16);
        }
        return qulonglong(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(blocked() & (1ULL << (signal - 1)), stuck);
    ::kill(static_cast<pid_t>(process.processId()), signal);
    const bool hasEnded = process.waitForFinished(stuck);
    process.kill();
    QVERIFY2(hasEnded, "it waits for somebody to write into the pipe");
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("cancelled"), said.constData());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), static_cast<int>(CallWasWrong));
    QVERIFY(!QFile::exists(target));
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
