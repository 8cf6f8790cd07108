#include "tests/support/hostiletexts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace hilera::test {

using namespace Qt::StringLiterals;

void addHostileTexts()
{
    QTest::addColumn<QString>("hostile");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("HTML", u"<img src=\"stranger.png\"><b>stranger</b><img src='file:stranger.png'>"_s);
    row("control characters",
        u"stranger \x1b[31mred\u009b31m\a\x7f"_s + QChar(0)
            + u"\u202egnp.exe\u2066 a\u2028b\nc\r\td\u0085e"_s);
    row("markers", u"&stranger %1 %2 %L3 %n && &co[*]"_s);
    row("long", u"stranger "_s + QString(20'000, u'x'));
}

QByteArray hostileTrace(const QString &text)
{
    const auto named = [&text](const char *what) {
        return QJsonObject{{u"ph"_s, u"M"_s}, {u"name"_s, QLatin1String(what)}, {u"pid"_s, 1}, {u"tid"_s, 1},
            {u"ts"_s, 0}, {u"cat"_s, u"m"_s}, {u"args"_s, QJsonObject{{u"name"_s, text}}}};
    };
    const auto event = [&text](const QString &phase, int tid) {
        return QJsonObject{{u"ph"_s, phase}, {u"name"_s, text}, {u"cat"_s, text}, {u"pid"_s, 1},
            {u"tid"_s, tid}, {u"id"_s, u"1"_s}, {u"ts"_s, 0}, {u"dur"_s, 1'000'000}};
    };
    QJsonObject counter = event(u"C"_s, 1);
    counter.insert(u"args"_s, QJsonObject{{text, 5}});
    QJsonObject ending = event(u"e"_s, 1);
    ending.insert(u"ts"_s, 900'000);
    const QJsonArray events{named("process_name"), named("thread_name"), event(u"X"_s, 1), event(u"X"_s, 2),
        event(u"b"_s, 1), ending, counter, event(text.left(8) + text.mid(8, 2), 1)};
    return QJsonDocument(QJsonObject{{u"traceEvents"_s, events}}).toJson();
}

void writeHostileLesson(const QString &folder, const QString &text)
{
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder + u"/stranger/"_s + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("A lesson could not be written.");
    };
    if (!QDir().mkpath(folder + u"/stranger"_s))
        qFatal("A lesson could not be written.");
    const QJsonObject plan{{u"strategy"_s, u"sequential"_s}, {u"count"_s, 1}, {u"seconds"_s, 0.01}};
    const auto step = [](const char *kind) { return QJsonObject{{u"kind"_s, QLatin1String(kind)}}; };
    write(u"lesson.json"_s,
        QJsonDocument(QJsonObject{{u"chapter"_s, QJsonObject{{u"en"_s, text}}}, {u"order"_s, 0},
                          {u"plan"_s, plan}, {u"steps"_s, QJsonArray{step("question"), step("run")}}})
            .toJson());
    // What separates lines would begin another paragraph, or another step.
    const QByteArray line = QString(text).remove(QRegularExpression(u"[\\n\\r\\x{85}\\x{2028}]"_s)).toUtf8();
    const QByteArray section = "\n\n## " + line + "\n\n" + line + "\n\n![" + line + "](stranger.png)\n";
    const QByteArray links =
        "\n\n[web](http://127.0.0.1/stranger?\u00e4) and [file](file:///nowhere/stranger)\n";
    write(u"en.md"_s, "# " + line + section + links + section);
    write(u"notes.en.md"_s, line + "\n\n![picture](stranger.png)" + links);
    write(u"example.py"_s, "# " + line + '\n');
}

bool isPlain(const QString &text)
{
    return std::ranges::none_of(text, [](QChar character) {
        const char16_t code = character.unicode();
        const bool isControl =
            code < 0x20 ? code != '\n' && code != '\r' && code != '\t' : code >= 0x7f && code < 0xa0;
        return isControl || code == 0x61c || code == 0x200e || code == 0x200f
            || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    });
}

bool isPlain(const QByteArray &utf8)
{
    return isPlain(QString::fromUtf8(utf8));
}

} // namespace hilera::test
