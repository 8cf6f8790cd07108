#include "tests/support/program.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// What the program says of its command line to people, to man and to shells.
class DescribeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryOption_data();
    void namesEveryOption();
    void inventsNoOption_data() { namesEveryOption_data(); }
    void inventsNoOption();
    void completesInBash_data();
    void completesInBash();
    void speaksSpanish();
    void agreesOnTheVersion();
    void refusesAnythingElse_data();
    void refusesAnythingElse();

private:
    QStringList m_options; // of the help: "--count"
    QStringList m_commands;
};

namespace {

QByteArray described(const QString &what, const QString &language = u"en"_s)
{
    static QMap<QString, QByteArray> known;
    QByteArray &text = known[what + language];
    if (text.isEmpty())
        text = run({u"describe"_s, what, u"--language"_s, language}).out;
    return text;
}

QStringList matches(const QRegularExpression &expression, const QString &text)
{
    QStringList found;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        found.append(match.next().captured(1));
    found.removeDuplicates();
    return found;
}

QByteArray contentOf(const char *name)
{
    QFile file(QLatin1String(HILERA_SOURCE "/resources/desktop/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void DescribeTest::initTestCase()
{
    const QString help = QString::fromUtf8(run("--help").out);
    m_options = matches(QRegularExpression(u"^  (--?[a-z-]+)"_s, QRegularExpression::MultilineOption), help);
    m_commands =
        matches(QRegularExpression(u"^hilera ([a-z]+) "_s, QRegularExpression::MultilineOption), help);
    QVERIFY(m_options.size() > 30);
    QVERIFY(m_commands.contains(u"describe"_s));
}

void DescribeTest::namesEveryOption_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("option"); // how one is written there, after a word's end
    QTest::newRow("man") << u"man"_s << uR"(\\fB((?:\\-){1,2}[a-z\\-]+?)(?: |\\f))"_s;
    QTest::newRow("bash") << u"bash"_s << uR"((?<=['" |])(--?[a-z][a-z-]*)(?=[ '"|)]))"_s;
    QTest::newRow("zsh") << u"zsh"_s << uR"('\*?(--?[a-z-]+)[=+]?\[)"_s;
    QTest::newRow("fish") << u"fish"_s << uR"( (-[ls] [a-z-]+) )"_s;
}

// The options that are found in a description, as the help writes them.
static QStringList optionsIn(const QString &what, const QString &expression)
{
    QStringList options = matches(QRegularExpression(expression), QString::fromUtf8(described(what)));
    options.replaceInStrings(u"\\"_s, QString());
    options.replaceInStrings(u"-l "_s, u"--"_s).replaceInStrings(u"-s "_s, u"-"_s);
    return options;
}

void DescribeTest::namesEveryOption()
{
    QFETCH(QString, what);
    QFETCH(QString, option);
    const QStringList found = optionsIn(what, option);
    for (const QString &each : m_options)
        QVERIFY2(found.contains(each), qPrintable(each));
    const QByteArray text = described(what);
    for (const QString &command : m_commands)
        QVERIFY2(text.contains(command.toUtf8()), qPrintable(command));
}

void DescribeTest::inventsNoOption()
{
    QFETCH(QString, what);
    QFETCH(QString, option);
    QStringList found = optionsIn(what, option);
    if (what == u"bash"_s)
        found.removeOne(u"-W"_s);
    for (const QString &each : found)
        QVERIFY2(m_options.contains(each), qPrintable(each));
}

void DescribeTest::completesInBash_data()
{
    QTest::addColumn<QString>("line"); // the last word is to be completed
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *line, const QStringList &words) {
        QTest::newRow(line) << QString::fromLatin1(line) << words;
    };
    row("hilera li", {u"list"_s});
    row("hilera --th", {u"--theme"_s});
    row("hilera --theme d", {u"dark"_s});
    row("hilera --theme = d", {u"dark"_s}); // as bash splits it
    row("hilera --theme dark ser", {u"serve"_s});
    row("hilera --language es list f", {u"formats"_s});
    row("hilera run --strategy process-po", {u"process-pool"_s});
    row("hilera run --task bu", {u"burn"_s});
    row("hilera run deadl", {u"deadlock"_s});
    row("hilera run threads --stop", {u"--stop-after"_s});
    row("hilera list --st", {});
    row("hilera watch --li", {u"--light"_s});
    row("hilera convert --lang", {u"--language"_s});
    row("hilera run --export f", {}); // a file, which bash knows
}

void DescribeTest::completesInBash()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QProcess bash;
    bash.start(u"bash"_s,
        {u"--norc"_s, u"-c"_s,
            QString::fromUtf8(described(u"bash"_s))
                + u"\nCOMP_WORDS=(%1)\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_hilera\n"
                  "printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(line)});
    const Ended ended = end(bash);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(QString::fromUtf8(ended.out).split(u'\n', Qt::SkipEmptyParts), words);
}

void DescribeTest::speaksSpanish()
{
    QVERIFY(described(u"man"_s, u"es"_s).contains(".SH NOMBRE\nhilera \\- "));
    QVERIFY(described(u"man"_s).contains(".SH NAME\nhilera \\- "));
}

// The version is said in two more files, which have its date.
void DescribeTest::agreesOnTheVersion()
{
    const QByteArray version = run("--version").out.trimmed().split(' ').last();
    QVERIFY(described(u"man"_s).contains("\"Hilera " + version + '"'));
    QVERIFY(contentOf("changelog").startsWith("hilera (" + version + ") "));
    const QByteArray releases = contentOf("org.hilera.hilera.metainfo.xml").split('\n').join(' ');
    const qsizetype first = releases.indexOf("<release ");
    QVERIFY(releases.mid(first, 40).contains("version=\"" + version + '"'));
}

void DescribeTest::refusesAnythingElse_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"describe", "describe csh", "describe man bash"})
        QTest::newRow(words) << QString::fromLatin1(words);
}

void DescribeTest::refusesAnythingElse()
{
    QFETCH(QString, words);
    const Ended ended = run(words.split(u' '));
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains("choose man, bash, zsh, fish"), ended.err.constData());
    QCOMPARE(ended.out, QByteArray());
}

QTEST_GUILESS_MAIN(DescribeTest)
#include "tst_describe.moc"
