#include "core/lesson/lesson.h"
#include "core/plan/addresses.h"
#include "core/record/eventtext.h"
#include "core/record/names.h"
#include "core/runlog/format.h"
#include "core/text/plaintext.h"
#include "tests/support/hostiletexts.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// Answers every request with "404" and these words.
class Server : public QTcpServer {
public:
    explicit Server(const QByteArray &words)
    {
        connect(this, &QTcpServer::newConnection, this, [this, words] {
            QTcpSocket *client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, client, [this, client, words] {
                ++m_requests;
                client->write("HTTP/1.1 404 " + words + "\r\nContent-Length: 0\r\n\r\n");
                client->disconnectFromHost();
            });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("The server could not listen.");
    }

    [[nodiscard]] QString address() const { return u"http://me:secret@127.0.0.1:%1/"_s.arg(serverPort()); }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    int m_requests = 0;
};

// While the server answers from here.
Ended runMeanwhile(const QStringList &words)
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(), words);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
        return end(process);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class PlainTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleansTexts_data();
    void cleansTexts();
    void leavesPasswordsOut_data();
    void leavesPasswordsOut();
    void leavesPasswordsOutOfWhatIsRefused_data();
    void leavesPasswordsOutOfWhatIsRefused();
    void quotesPlaceMarkersAsTheyAre();
    void tellsARunPlainly_data() { addHostileTexts(); }
    void tellsARunPlainly();
    void convertsATracePlainly_data() { addHostileTexts(); }
    void convertsATracePlainly();
    void listsALessonPlainly_data() { addHostileTexts(); }
    void listsALessonPlainly();
    void complainsPlainly_data();
    void complainsPlainly();
    void keepsALessonOffTheInternet();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QByteArray contentOf(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QTemporaryDir m_folder;
};

void PlainTextTest::cleansTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const QString &text, const QString &line, const QString &lines) {
        QTest::newRow(name) << text << line << lines;
    };
    row("plain", u"a <b> & ñ 日本 \U0001f600"_s, u"a <b> & ñ 日本 \U0001f600"_s,
        u"a <b> & ñ 日本 \U0001f600"_s);
    row("empty", {}, {}, {});
    row("ESC", u"\x1b[31m"_s, u"\ufffd[31m"_s, u"\ufffd[31m"_s);
    row("C1", u"\u009b31m"_s, u"\ufffd31m"_s, u"\ufffd31m"_s);
    row("DEL", u"a\x7f"_s, u"a\ufffd"_s, u"a\ufffd"_s);
    row("NUL", QString(QChar(0)) + u'a', u"\ufffda"_s, u"\ufffda"_s);
    row("direction", u"\u202egnp.exe\u2066\u200f"_s, u"\ufffdgnp.exe\ufffd\ufffd"_s,
        u"\ufffdgnp.exe\ufffd\ufffd"_s);
    row("lines", u"a\nb\u2028c\td\u0085e"_s, u"a b c d e"_s, u"a\nb\nc\td\ne"_s);
    row("half a letter", QString(QChar(0xd800)), u"\ufffd"_s, u"\ufffd"_s);
    row("no letter", u"\ufffe\ufdd0"_s, u"\ufffd\ufffd"_s, u"\ufffd\ufffd"_s);
}

void PlainTextTest::cleansTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QFETCH(QString, lines);
    QCOMPARE(plainLine(text), line);
    QCOMPARE(plainLine(text.toStdString()), plainLine(QString::fromStdString(text.toStdString())));
    QCOMPARE(plainText(text), lines);
    const QJsonDocument json(QJsonObject{{u"text"_s, text}});
    const QByteArray plain = plainJson(json.toJson());
    QCOMPARE(QJsonDocument::fromJson(plain), QJsonDocument::fromJson(json.toJson()));
    QCOMPARE(plainText(QString::fromUtf8(plain)), QString::fromUtf8(plain));
}

void PlainTextTest::leavesPasswordsOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("without");
    const auto row = [](const QString &text, const QString &without) {
        QTest::newRow(qPrintable(text)) << text << without;
    };
    row(u"http://me:secret@host/a:b@c"_s, u"http://me@host/a:b@c"_s);
    row(u"https://:secret@host"_s, u"https://@host"_s);
    row(u"http://me:se:cr@et@host/"_s, u"http://me@host/"_s);
    row(u"http://me@host:80/"_s, u"http://me@host:80/"_s);
    row(u"http://host:80/?a=b:c@d"_s, u"http://host:80/?a=b:c@d"_s);
    row(u"# both\nhttp://a:x@b/\nhttp://c:y@d/"_s, u"# both\nhttp://a@b/\nhttp://c@d/"_s);
    row(u"/pages/news-a"_s, u"/pages/news-a"_s);
    row(u"at 12:30 me@x, by http: me@y"_s, u"at 12:30 me@x, by http: me@y"_s);
}

void PlainTextTest::leavesPasswordsOut()
{
    QFETCH(QString, text);
    QFETCH(QString, without);
    QCOMPARE(withoutPasswords(text), without);
}

void PlainTextTest::leavesPasswordsOutOfWhatIsRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    const auto row = [](const QString &address, const QString &shown) {
        QTest::newRow(qPrintable(address)) << address << shown;
    };
    row(u"http://user:pa/sswd@127.0.0.1:1/"_s, u"“http://user@127.0.0.1:1/”"_s);
    row(u"http://user:secret#pw@127.0.0.1:1/"_s, u"“http://user@127.0.0.1:1/”"_s);
    row(u"http://user:secret?pw@127.0.0.1:x/"_s, u"“http://user@127.0.0.1:x/”"_s);
    row(u"http://user:my secret@host/"_s, u"“http://user@host/”"_s);
    row(u"user:secretpw@127.0.0.1"_s, u"“user@127.0.0.1”"_s);
    row(u"user:se@cr@et://pw@127.0.0.1"_s, u"“user@127.0.0.1”"_s);
    row(u"ftp://user:secret@host/"_s, u"“ftp://user@host/”"_s);
    row(u"http://:secret/@host"_s, u"“http://@host”"_s);
    row(u"http:/user:secret@host"_s, u"“http@host”"_s);
    row(u"http://host:no/"_s, u"“http://host:no/”"_s);
    row(u"http://me@host:no/"_s, u"“http://me@host:no/”"_s);
    row(u"news-a"_s, u"“news-a”"_s);
}

void PlainTextTest::leavesPasswordsOutOfWhatIsRefused()
{
    QFETCH(QString, address);
    QFETCH(QString, shown);
    const auto problem = findAddressProblem(address, Network::Internet);
    QVERIFY(problem);
    QVERIFY2(problem->text.startsWith(shown), qPrintable(problem->text));
    const Ended ended = run({u"run"_s, u"--strategy"_s, u"sequential"_s, u"--task"_s, u"fetch"_s,
        u"--network"_s, u"internet"_s, u"--url"_s, address});
    QCOMPARE(ended.status, int(CallWasWrong));
    QVERIFY2(ended.err.contains(shown.toUtf8()), ended.err.constData());
}

// Sentences are put together with numbered markers.
void PlainTextTest::quotesPlaceMarkersAsTheyAre()
{
    const QString address = u"http://h/%2%1"_s + QString(5'000, u'x');
    const auto problem = findAddressProblem(address, Network::Internet);
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(u"http://h/%2%1xxx"), qPrintable(problem->text));

    QVERIFY(QDir().mkpath(path("marked/one")));
    write("marked/one/lesson.json",
        R"({"chapter":{"en":"c"},"order":1,"plan":{"strategy":"sequential"},"steps":[{"kind":"question"}]})");
    write("marked/one/en.md", "# Title\n\n## First\n\ntext\n\n## %3 %1\n\ntext\n");
    const auto lessons = loadLessons({path("marked")}, u"en"_s);
    QCOMPARE(lessons.size(), std::size_t(1));
    QVERIFY2(lessons.front().problem.contains(u"“%3 %1”"), qPrintable(lessons.front().problem));
}

// From what a server says to everything that is printed and written of it.
void PlainTextTest::tellsARunPlainly()
{
    QFETCH(QString, hostile);
    // A status line ends with its line, and is cut at what is too long.
    QString said = hostile.left(1'000).remove(QRegularExpression(u"[\r\n\\x{0}]"_s)).trimmed();
    Server server(said.toUtf8());
    if (said.size() > 200)
        said = said.left(200) + u"…"_s;
    const QStringList call{u"run"_s, u"--strategy"_s, u"sequential"_s, u"--task"_s, u"fetch"_s,
        u"--network"_s, u"internet"_s, u"--url"_s, server.address()};
    QStringList exports;
    static constexpr std::array names{"run.hilera.jsonl", "run.trace.json", "run.slices.csv",
        "run.counters.csv", "run.txt", "run.svg", "run.html"};
    for (const char *name : names)
        exports += {u"--export"_s, path(name)};
    const Ended told = runMeanwhile(call + exports);
    QCOMPARE(told.status, SomeDidNot);
    QVERIFY(isPlain(told.out + told.err));
    QVERIFY(told.out.contains("fetches http://me@127.0.0.1"));
    const Ended json = runMeanwhile(call + QStringList{u"--json"_s});
    QVERIFY(isPlain(json.out));
    QCOMPARE(
        objectOf(json.out)[u"outcomes"][0][u"note"].toString(), plainLine((u"404 "_s + said).simplified()));
    QCOMPARE(server.requests(), 2);

    QByteArray all = told.out + told.err + json.out;
    for (const char *name : names) {
        const QByteArray content = contentOf(name);
        QVERIFY2(!content.isEmpty() && isPlain(content), name);
        all += content;
    }
    QVERIFY2(!all.contains("secret"), all.mid(all.indexOf("secret") - 60, 80));
    for (const char *name : {"run.svg", "run.html"})
        QVERIFY2(!contentOf(name).contains("<img"), name);

    // What it was is still in the run log; sentences put together from it have it whole.
    const Result<OpenedRun> opened = openRun(path("run.hilera.jsonl"));
    QVERIFY(opened);
    const Note note = opened->record->trace().note(0);
    const auto phrase =
        std::ranges::find(note.values, "phrase", [](const auto &value) { return value.first; });
    QVERIFY(phrase != note.values.end());
    QCOMPARE(QString::fromStdString(phrase->second).simplified(), said.simplified());
    std::vector<Event> events;
    for (const EventBatch &batch : opened->record->batches())
        events.insert(events.end(), batch.events.begin(), batch.events.end());
    const QString sentence = eventsText(*opened->record, events);
    QVERIFY2(sentence.contains(noteText(opened->record->trace().note(0))), qPrintable(sentence));
}

void PlainTextTest::convertsATracePlainly()
{
    QFETCH(QString, hostile);
    write("trace.json", hostileTrace(hostile));
    for (const char *name :
        {"out.trace.json", "out.slices.csv", "out.counters.csv", "out.svg", "out.html", "out.pdf"}) {
        const Ended ended = run({u"convert"_s, path("trace.json"), path(name)});
        QVERIFY2(ended.status == AllSucceeded, ended.err);
        QVERIFY2(isPlain(ended.err), name); // which quotes a phase that is unknown
        if (!QByteArray(name).endsWith(".pdf"))
            QVERIFY2(isPlain(contentOf(name)), name);
    }
    for (const char *name : {"out.svg", "out.html"})
        QVERIFY2(!contentOf(name).contains("<img"), name);
}

void PlainTextTest::listsALessonPlainly()
{
    QFETCH(QString, hostile);
    writeHostileLesson(path("lessons"), hostile);
    for (const QStringList &more : {QStringList(), QStringList{u"--json"_s}}) {
        const Ended ended = run(QStringList{u"list"_s, u"lessons"_s, u"--lessons"_s, path("lessons")} + more);
        QCOMPARE(ended.status, AllSucceeded);
        QVERIFY(isPlain(ended.out));
        QVERIFY(ended.out.contains("stranger"));
    }
}

void PlainTextTest::complainsPlainly_data()
{
    QTest::addColumn<QStringList>("words");
    const QString hostile = u"a\x1b[31m\u009b\u202e\u2028\nb"_s;
    QTest::newRow("command") << QStringList{hostile};
    QTest::newRow("option") << QStringList{u"--"_s + hostile};
    QTest::newRow("strategy") << QStringList{u"run"_s, u"--strategy"_s, hostile};
    QTest::newRow("run log") << QStringList{u"report"_s, hostile + u".trace.json"_s, u"-o"_s, path("x.html")};
    QTest::newRow("export") << QStringList{
        u"convert"_s, u"x.trace.json"_s, u"/nowhere/"_s + hostile + u".svg"_s};
}

void PlainTextTest::complainsPlainly()
{
    QFETCH(QStringList, words);
    const Ended ended = run(words);
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(isPlain(ended.out + ended.err), ended.err.toPercentEncoding(" "));
    QCOMPARE(ended.err.count('\n'), 1);
}

void PlainTextTest::keepsALessonOffTheInternet()
{
    Server server("Not Found");
    QVERIFY(QDir().mkpath(path("far/away")));
    write("far/away/lesson.json",
        QJsonDocument(QJsonObject{{u"chapter"_s, QJsonObject{{u"en"_s, u"c"_s}}}, {u"order"_s, 1},
                          {u"plan"_s,
                              QJsonObject{{u"strategy"_s, u"sequential"_s}, {u"task"_s, u"fetch"_s},
                                  {u"network"_s, u"internet"_s}, {u"urls"_s, QJsonArray{server.address()}}}}})
            .toJson());
    write("far/away/en.md", "# Title\n\ntext\n");
    const QStringList call{u"run"_s, u"away"_s, u"--lessons"_s, path("far")};
    const Ended refused = runMeanwhile(call);
    QCOMPARE(refused.status, CallWasWrong);
    QVERIFY2(refused.err.contains("--network internet"), refused.err);
    QCOMPARE(server.requests(), 0);
    QCOMPARE(runMeanwhile(call + QStringList{u"--network"_s, u"internet"_s}).status, SomeDidNot);
    QCOMPARE(server.requests(), 1);
}

QTEST_GUILESS_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
