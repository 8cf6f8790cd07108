#include "core/runlog/format.h"
#include "tests/ui/comparefixture.h"
#include "ui/replay/replaybar.h"
#include "ui/timeline/view/legend.h"
#include "ui/timeline/view/timelineview.h"

#include <QFile>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

QByteArray traceOf(const char *first, const char *second)
{
    return QByteArray(R"({"traceEvents":[
{"ph":"X","cat":"x","name":"FIRST","pid":1,"tid":1,"ts":0,"dur":900},
{"ph":"X","cat":"x","name":"SECOND","pid":1,"tid":2,"ts":500,"dur":400}]})")
        .replace("FIRST", first)
        .replace("SECOND", second);
}

} // namespace

// Runs that are not whole, or not ours, are shown as what they are.
class TestWholeRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(u"Hilera"_s, u"Hilera"_s).clear(); }

    void marksRunsThatWereStopped_data()
    {
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("mark"); // empty: it ends by itself
        QTest::newRow("ended") << u"thread-per-task"_s << QString() << QString();
        QTest::newRow("stopped") << u"thread-per-task"_s << u"stop"_s << u" · stopped"_s;
        QTest::newRow("killed") << u"process-per-task"_s << u"kill"_s << u" · killed"_s;
    }
    void marksRunsThatWereStopped()
    {
        QFETCH(QString, strategy);
        QFETCH(QString, button);
        QFETCH(QString, mark);
        CompareFixture fixture;
        fixture.setUp(strategy, 2, button.isEmpty() ? u"0.01"_s : u"60"_s);
        fixture.click("run");
        QTRY_VERIFY(fixture.runner.record());
        const QByteArray pressed = button.toLatin1();
        if (!button.isEmpty()) {
            QTRY_VERIFY(fixture.find(pressed.constData())->isEnabled());
            fixture.click(pressed.constData());
        }
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QTRY_COMPARE(
            fixture.label("compareCaption3")->text(), mark.isEmpty() ? u"measured"_s : u"until stopped"_s);
        QCOMPARE(fixture.label("compareCaption3")->toolTip().contains("was stopped"_L1), !mark.isEmpty());
        fixture.find("run")->setFocus();
        fixture.press(Qt::Key_P);
        fixture.press(Qt::Key_C);
        QTRY_COMPARE(fixture.rows(), 1);
        QTRY_COMPARE(fixture.cell(0, ComparedModel::nameColumn).startsWith(u"✕"_s), !mark.isEmpty());
        QCOMPARE(fixture.cell(0, ComparedModel::nameColumn).endsWith(mark), true);
        QCOMPARE(
            fixture.cell(0, ComparedModel::nameColumn).contains("stopped"_L1), mark.contains("stopped"_L1));
    }

    // There, a run is whole.
    void leavesAReplayForTheComparison()
    {
        CompareFixture fixture;
        fixture.runAndPin(u"sequential"_s, 2, u"0.3"_s);
        fixture.click("replay");
        const auto *bar = fixture.window->findChild<ReplayBar *>();
        QTRY_VERIFY(bar->isVisible());
        fixture.click("compare");
        QVERIFY(fixture.isOn());
        QTRY_VERIFY(fixture.progress().startsWith("Ended"_L1));
        fixture.click("compare");
        QVERIFY(!bar->isVisible());
    }

    void explainsColoursOnlyWhereTheyAreTheSame_data()
    {
        QTest::addColumn<bool>("withOwnRun");
        QTest::addColumn<QStringList>("traces");
        QTest::addColumn<QString>("explained"); // one of the names
        QTest::addColumn<QString>("unexplained");
        QTest::newRow("one trace") << false << QStringList{u"a"_s} << u"Layout"_s << u"running"_s;
        QTest::newRow("twice the same")
            << false << QStringList{u"a"_s, u"b"_s} << u"Layout"_s << u"running"_s;
        QTest::newRow("others") << false << QStringList{u"a"_s, u"c"_s} << QString() << u"Layout"_s;
        QTest::newRow("beside a run") << true << QStringList{u"a"_s} << u"waiting"_s << u"Layout"_s;
    }
    void explainsColoursOnlyWhereTheyAreTheSame()
    {
        QFETCH(bool, withOwnRun);
        QFETCH(QStringList, traces);
        QFETCH(QString, explained);
        QFETCH(QString, unexplained);
        write(u"a.trace.json"_s, traceOf("Layout", "Paint"));
        write(u"b.trace.json"_s, traceOf("Layout", "Paint"));
        write(u"c.trace.json"_s, traceOf("Decode", "Encode"));
        CompareFixture fixture;
        if (withOwnRun)
            fixture.runAndPin(u"sequential"_s);
        QStringList files;
        for (const QString &trace : traces)
            files.append(m_folder.filePath(trace + u".trace.json"_s));
        Q_EMIT fixture.find<FileMenu>("file")->compareRequested(files);
        QTRY_COMPARE(fixture.rows(), static_cast<int>(traces.size()) + (withOwnRun ? 1 : 0));
        const auto legend = [&fixture] {
            QStringList names;
            for (const auto *lane : fixture.stack().findChildren<Legend *>(Qt::FindDirectChildrenOnly)) {
                for (const auto *entry : lane->findChildren<QAbstractButton *>()) {
                    if (entry->isVisible())
                        names.append(entry->text());
                }
            }
            return names;
        };
        if (explained.isEmpty())
            QTRY_COMPARE(legend(), QStringList());
        else
            QTRY_VERIFY2(legend().contains(explained), qPrintable(legend().join(u',')));
        QVERIFY2(!legend().contains(unexplained), qPrintable(legend().join(u',')));
    }

    void saysThatALogWasCutOff()
    {
        CompareFixture fixture;
        fixture.setUp(u"thread-per-task"_s, 3, u"0.01"_s);
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        const QString whole = m_folder.filePath(u"whole.hilera.jsonl"_s);
        QVERIFY(!exportRun(*fixture.runner.record(), whole));
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArrayList lines = file.readAll().split('\n');
        write(u"cut.hilera.jsonl"_s, lines.mid(0, lines.size() - 4).join('\n') + '\n');
        const auto *timeline = fixture.window->findChild<TimelineView *>();
        const auto sign = [timeline] { return timeline->controller().scene().runSign; };
        Q_EMIT fixture.find<FileMenu>("file")->openRequested(m_folder.filePath(u"cut.hilera.jsonl"_s));
        QTRY_VERIFY2(sign().contains("Cut off"_L1), qPrintable(fixture.message()));
        fixture.setUp(u"sequential"_s, 2, u"0.01"_s); // another plan stands above
        QVERIFY2(sign().contains("Cut off"_L1) && sign().contains("Earlier run"_L1), qPrintable(sign()));
        fixture.language.choose(u"es"_s);
        QTRY_VERIFY2(sign().contains("Cortado"_L1), qPrintable(sign()));
        fixture.language.choose(u"en"_s);
        Q_EMIT fixture.find<FileMenu>("file")->openRequested(whole);
        QTRY_VERIFY(!sign().contains("Cut off"_L1));
        Q_EMIT fixture.find<FileMenu>("file")->compareRequested({m_folder.filePath(u"cut.hilera.jsonl"_s)});
        QTRY_VERIFY(fixture.column(ComparedModel::nameColumn).filter(u"cut (cut off)"_s).size() == 1);
    }

private:
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestWholeRuns)
#include "tst_wholeruns.moc"
