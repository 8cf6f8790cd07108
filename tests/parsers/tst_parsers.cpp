#include "core/runlog/format.h"
#include "tests/support/program.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <cmath>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// What the program writes, read by the programs of others. A tool that is missing is a failure.
class ParsersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void picturesLookAlike_data();
    void picturesLookAlike();
    void picturesOfOthersDoNot();
    void isHtml_data();
    void isHtml();
    void isSeenWithoutTheNetwork();
    void isPrinted_data();
    void isPrinted();
    void isOpenedBySpeedscope_data();
    void isOpenedBySpeedscope();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Ended chromium(const QStringList &arguments) const;
    [[nodiscard]] int requestsOf(const QString &page) const;
    void fetchSpeedscope();

    QTemporaryDir m_folder;
    QString m_speedscope; // its page
};

namespace {

constexpr int patience = 60'000; // ms, of a tool

Ended runTool(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {-1, {}, program.toUtf8() + " could not be started: is it installed?"};
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, program.toUtf8() + " did not end"};
    }
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &fileName, const QByteArray &content)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

bool isBlank(QRgb pixel)
{
    return qGray(pixel) > 250;
}

// Without the white around it, as small as an icon of a page: what is left is what it looks like.
QImage essence(const QImage &whole)
{
    const QImage image = whole.convertToFormat(QImage::Format_RGB32);
    QRect painted;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!isBlank(image.pixel(x, y)))
                painted |= QRect(x, y, 1, 1);
        }
    }
    return image.copy(painted).scaled(320, 200, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

struct Difference {
    double mean = 255; // of 255, over all channels of all pixels
    double farOff = 1; // the share of pixels that differ by more than a quarter
};

Difference difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    int farOff = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const std::array channels{
                std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))};
            sum += channels[0] + channels[1] + channels[2];
            farOff += *std::ranges::max_element(channels) > 64 ? 1 : 0;
        }
    }
    const double pixels = a.width() * a.height();
    return {sum / pixels / 3, farOff / pixels};
}

// Text is drawn by other hands; nothing else may differ.
bool areAlike(const Difference &found)
{
    return found.mean < 4 && found.farOff < 0.01;
}

double inkOf(const QImage &image)
{
    const QImage small = image.convertToFormat(QImage::Format_RGB32).scaled(300, 300);
    int painted = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            painted += isBlank(small.pixel(x, y)) ? 0 : 1;
    }
    return painted / 90'000.0;
}

} // namespace

void ParsersTest::initTestCase()
{
    const auto runInto = [this](const QString &words, const QString &name) {
        const Ended ended =
            run(u"run --quiet "_s.append(words).split(u' ') + QStringList{u"--export"_s, path(name)});
        QVERIFY2(ended.status <= SomeDidNot, ended.err.constData());
    };
    runInto(u"process-pool --time-scale 0.02"_s, u"pool.hilera.jsonl"_s);
    runInto(u"--strategy queue-owner --count 8 --seconds 0.02"_s, u"queue.hilera.jsonl"_s);
    runInto(u"--strategy coroutines --count 150 --seconds 0.1..0.2"_s, u"coroutines.hilera.jsonl"_s);
    runInto(u"--strategy thread-pool --task fetch --workers 3 --timeout 1"_s, u"pages.hilera.jsonl"_s);
    write(path(u"other.trace.json"_s),
        R"([{"ph":"X","name":"<b>&amp;\"'","cat":"c","pid":1,"tid":1,"ts":0,"dur":1000},
            {"ph":"X","name":"\u0007\ufffe \u202e\u0634\u0643\u0631\u0627","cat":"c","pid":1,"tid":2,"ts":500,"dur":2000}])");
}

// Headless, and with no way to anything but files.
Ended ParsersTest::chromium(const QStringList &arguments) const
{
    return runTool(u"chromium"_s,
        QStringList{u"--headless"_s, u"--no-sandbox"_s, u"--disable-background-networking"_s,
            u"--disable-component-update"_s, u"--host-resolver-rules=MAP * ~NOTFOUND"_s,
            u"--hide-scrollbars"_s, u"--user-data-dir="_s + path(u"profile"_s), u"--use-angle=swiftshader"_s,
            u"--enable-unsafe-swiftshader"_s}
            + arguments);
}

// How much a page asks for beside itself; -1 if that can't be told. What Chromium asks for on its own has no
// origin.
int ParsersTest::requestsOf(const QString &page) const
{
    const QString log = path(u"requests.json"_s);
    const Ended ended = chromium({u"--window-size=1200,1600"_s, u"--log-net-log="_s + log,
        u"--screenshot="_s + path(page + u".png"_s), u"file://"_s + path(page)});
    const QByteArray requests = contentOf(log);
    if (ended.status != 0 || requests.isEmpty())
        return -1;
    return static_cast<int>(
        requests.count("\"initiator\":") - requests.count("\"initiator\":\"not an origin\""));
}

void ParsersTest::picturesLookAlike_data()
{
    QTest::addColumn<QString>("log");
    for (const char *log :
        {"pool.hilera.jsonl", "queue.hilera.jsonl", "pages.hilera.jsonl", "other.trace.json"})
        QTest::newRow(log) << QString::fromLatin1(log);
}

void ParsersTest::picturesLookAlike()
{
    QFETCH(QString, log);
    for (const char *name : {"a.png", "a.svg", "a.pdf"})
        QCOMPARE(run({u"convert"_s, path(log), path(QString::fromLatin1(name))}).status, AllSucceeded);
    const Ended svg =
        runTool(u"rsvg-convert"_s, {u"--zoom=2"_s, u"-o"_s, path(u"svg.png"_s), path(u"a.svg"_s)});
    QVERIFY2(svg.status == 0 && svg.err.isEmpty(), svg.err.constData());
    const Ended pdf = runTool(
        u"pdftoppm"_s, {u"-r"_s, u"230"_s, u"-png"_s, u"-singlefile"_s, path(u"a.pdf"_s), path(u"pdf"_s)});
    QVERIFY2(pdf.status == 0 && pdf.err.isEmpty(), pdf.err.constData());

    const QImage own = essence(QImage(path(u"a.png"_s)));
    QVERIFY(inkOf(own) > 0.1);
    for (const char *name : {"svg.png", "pdf.png"}) {
        const Difference found = difference(own, essence(QImage(path(QString::fromLatin1(name)))));
        qInfo("%s: mean %.2f, far off %.4f", name, found.mean, found.farOff);
        QVERIFY2(areAlike(found), name);
    }
}

void ParsersTest::picturesOfOthersDoNot()
{
    for (const char *name : {"pool", "queue"})
        QCOMPARE(run({u"convert"_s, path(QLatin1String(name) + u".hilera.jsonl"_s),
                         path(QLatin1String(name) + u".png"_s)})
                     .status,
            AllSucceeded);
    QVERIFY(
        !areAlike(difference(essence(QImage(path(u"pool.png"_s))), essence(QImage(path(u"queue.png"_s))))));
}

void ParsersTest::isHtml_data()
{
    QTest::addColumn<QStringList>("logs");
    for (const char *log : {"pool.hilera.jsonl", "queue.hilera.jsonl", "coroutines.hilera.jsonl",
             "pages.hilera.jsonl", "other.trace.json"})
        QTest::newRow(log) << QStringList{QString::fromLatin1(log)};
    QTest::newRow("several") << QStringList{
        u"pool.hilera.jsonl"_s, u"queue.hilera.jsonl"_s, u"other.trace.json"_s};
}

void ParsersTest::isHtml()
{
    QFETCH(QStringList, logs);
    QStringList words{u"report"_s, u"-o"_s, path(u"a.html"_s)};
    for (const QString &log : logs)
        words.append(path(log));
    QCOMPARE(run(words).status, AllSucceeded);
    const Ended tidy = runTool(u"tidy"_s, {u"-q"_s, u"-e"_s, u"-utf8"_s, path(u"a.html"_s)});
    QVERIFY2(tidy.status == 0 && tidy.err.isEmpty(), tidy.err.constData());
    const PythonEnded strict = runPython(
        {u"-c"_s,
            u"import sys, html5lib\n"
            "html5lib.HTMLParser(strict=True).parse(open(sys.argv[1], 'rb'), transport_encoding='utf-8')"_s,
            path(u"a.html"_s)},
        {}, u"html5lib"_s);
    QVERIFY2(strict.status == 0, strict.err.constData());
}

void ParsersTest::isSeenWithoutTheNetwork()
{
    QCOMPARE(
        run({u"report"_s, path(u"pool.hilera.jsonl"_s), u"-o"_s, path(u"b.html"_s)}).status, AllSucceeded);
    QCOMPARE(requestsOf(u"b.html"_s), 0);
    const double ink = inkOf(QImage(path(u"b.html.png"_s)));
    QVERIFY2(ink > 0.02 && ink < 0.6, qPrintable(QString::number(ink)));

    QByteArray other = contentOf(path(u"b.html"_s));
    other.replace("</main>", "<img src=\"http://example.test/a.png\" alt=\"\"></main>");
    write(path(u"other.html"_s), other);
    QCOMPARE(requestsOf(u"other.html"_s), 1); // it would have been noticed
}

void ParsersTest::isPrinted_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<QString>("paper");
    QTest::addColumn<int>("most"); // pages
    for (const char *paper : {"A4", "letter"}) {
        QTest::addRow("ten tasks, %s", paper) << u"pool.hilera.jsonl"_s << QString::fromLatin1(paper) << 4;
        QTest::addRow("many tasks, %s", paper)
            << u"coroutines.hilera.jsonl"_s << QString::fromLatin1(paper) << 10;
    }
}

void ParsersTest::isPrinted()
{
    QFETCH(QString, log);
    QFETCH(QString, paper);
    QFETCH(int, most);
    QCOMPARE(run({u"convert"_s, path(log), path(u"c.html"_s)}).status, AllSucceeded);
    QByteArray page = contentOf(path(u"c.html"_s));
    page.replace("</head>", "<style>@page { size: " + paper.toLatin1() + " }</style></head>");
    write(path(u"c.html"_s), page);
    const Ended ended = chromium({u"--no-pdf-header-footer"_s, u"--print-to-pdf="_s + path(u"c.pdf"_s),
        u"file://"_s + path(u"c.html"_s)});
    QVERIFY2(ended.status == 0, ended.err.constData());
    const Ended info = runTool(u"pdfinfo"_s, {path(u"c.pdf"_s)});
    static const QRegularExpression form(u"Pages:\\s+(\\d+)"_s);
    const int pages = form.match(QString::fromUtf8(info.out)).captured(1).toInt();
    QVERIFY2(pages >= 1 && pages <= most, info.out.constData());
    for (const QString &name : QDir(m_folder.path()).entryList({u"c-*.png"_s}))
        QFile::remove(path(name));
    QVERIFY2(info.out.contains('(' + paper.toLatin1() + ')'), info.out.constData());
    // No page is left white, and none is written beyond its edge.
    QCOMPARE(runTool(u"pdftoppm"_s, {u"-r"_s, u"40"_s, u"-png"_s, path(u"c.pdf"_s), path(u"c"_s)}).status, 0);
    for (const QString &name : QDir(m_folder.path()).entryList({u"c-*.png"_s})) {
        const QImage image(path(name));
        QVERIFY2(inkOf(image) > 0, qPrintable(name));
        QVERIFY2(inkOf(image.copy(image.width() - 10, 0, 10, image.height())) == 0, qPrintable(name));
    }
}

// The program as it was released, no other: its importer is in it, and opens what a person would.
void ParsersTest::fetchSpeedscope()
{
    const QByteArray digest = "2831f1e0d26df914b477e522d78b8485511495a6af81a0b88158f8b48f9e0d03";
    const Ended packed =
        runTool(u"npm"_s, {u"pack"_s, u"--silent"_s, u"speedscope@1.25.0"_s}, m_folder.path());
    QVERIFY2(packed.status == 0, (packed.out + packed.err).constData());
    const QString archive = path(u"speedscope-1.25.0.tgz"_s);
    QCOMPARE(QCryptographicHash::hash(contentOf(archive), QCryptographicHash::Sha256).toHex(), digest);
    QCOMPARE(runTool(u"tar"_s, {u"-xf"_s, archive}, m_folder.path()).status, 0);
    m_speedscope = path(u"package/dist/release/index.html"_s);
    QVERIFY(QFile::exists(m_speedscope));
}

void ParsersTest::isOpenedBySpeedscope_data()
{
    QTest::addColumn<QString>("log");
    for (const char *log : {"pool", "queue", "coroutines", "pages"})
        QTest::newRow(log) << QString::fromLatin1(log);
}

void ParsersTest::isOpenedBySpeedscope()
{
    QFETCH(QString, log);
    if (m_speedscope.isEmpty())
        fetchSpeedscope();
    QVERIFY(!m_speedscope.isEmpty());
    QCOMPARE(
        run({u"convert"_s, path(log + u".hilera.jsonl"_s), path(u"d.trace.json"_s)}).status, AllSucceeded);
    write(path(u"load.js"_s),
        "speedscope.loadFileFromBase64('run.trace.json', '" + contentOf(path(u"d.trace.json"_s)).toBase64()
            + "')");
    const Ended ended = chromium({u"--allow-file-access-from-files"_s, u"--virtual-time-budget=20000"_s,
        u"--dump-dom"_s, u"file://"_s + m_speedscope + u"#localProfilePath="_s + path(u"load.js"_s).mid(1)});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QVERIFY2(
        ended.out.contains("<title>run.trace.json - speedscope</title>"), ended.out.left(2000).constData());

    // It lists each thread that did something, by its ids.
    const Result<OpenedRun> opened = openRun(path(log + u".hilera.jsonl"_s));
    QVERIFY(opened);
    int threads = 0;
    for (const Track &track : opened->record->trace().tracks()) {
        const bool isThread = track.kind == TrackKind::Thread || track.kind == TrackKind::Caller;
        if (!isThread || track.slices.size() == 0)
            continue;
        ++threads;
        const QByteArray ids = "(tid " + QByteArray::number(track.threadId) + ')';
        QVERIFY2(ended.out.contains(ids), ids.constData());
    }
    QVERIFY(threads > 0);
    if (threads > 1) // it tells how many only where there is a choice
        QVERIFY2(ended.out.contains("(1/" + QByteArray::number(threads) + ')'), QByteArray::number(threads));
}

QTEST_GUILESS_MAIN(ParsersTest)
#include "tst_parsers.moc"
