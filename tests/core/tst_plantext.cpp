#include "core/lesson/lessonofplan.h"
#include "core/planning/plantext.h"
#include "core/record/names.h"
#include "core/text/language.h"

#include <QTest>

using namespace hilera;
using namespace Qt::StringLiterals;

// What a plan is called, on pictures and in reports; and what a note of its tasks says.
class PlanTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.choose(u"en"_s); }
    void saysWhatMatters_data();
    void saysWhatMatters();
    void findsTheLesson_data();
    void findsTheLesson();
    void writesTheSecondsOfANote_data();
    void writesTheSecondsOfANote();
    void takesTimesWithoutAZoneForUtc_data();
    void takesTimesWithoutAZoneForUtc();

private:
    Language m_language{QStringLiteral(HILERA_BIN "/..")};
};

void PlanTextTest::saysWhatMatters_data()
{
    QTest::addColumn<RunPlan>("plan");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("line");
    RunPlan plan;
    QTest::newRow("usual") << plan << u"One after another × snooze"_s << u"10 tasks of 5 s"_s;
    plan.count = 1;
    plan.timeScale = 0.1;
    QTest::newRow("one") << plan << u"One after another × snooze"_s << u"1 task of 500 ms"_s;
    plan.count = 1'000'000;
    plan.durations = *DurationSpec::parse(u"1..5 seed 7"_s);
    plan.strategy = u"process-pool"_s;
    QTest::newRow("a spread") << plan << u"Process pool × snooze"_s
                              << u"1,000,000 tasks of 100 ms to 500 ms · 2 workers"_s;
    plan = RunPlan();
    plan.strategy = u"processes-with-threads"_s;
    plan.processes = 1;
    QTest::newRow("threads of a process") << plan << u"Processes with threads × snooze"_s
                                          << u"10 tasks of 5 s · 1 process · 5 threads of each"_s;
    plan = RunPlan();
    plan.polling = never;
    plan.stopAfter = 1;
    QTest::newRow("deaf") << plan << u"One after another × snooze"_s
                          << u"10 tasks of 5 s · deaf · stopped after 1 s"_s;
    plan.timeScale = 0.1;
    plan.polling = 0.2;
    plan.stopAfter = never;
    plan.killAfter = 3;
    QTest::newRow("polling") << plan << u"One after another × snooze"_s
                             << u"10 tasks of 500 ms · polling every 20 ms · killed after 300 ms"_s;
    plan = RunPlan();
    chooseTask(plan, u"fetch"_s);
    plan.count = 7;
    QTest::newRow("on the network") << plan << u"One after another × page"_s
                                    << u"7 tasks on the practice network"_s;
    plan.network = Network::Internet;
    QTest::newRow("on the internet") << plan << u"One after another × page"_s << u"7 tasks on the internet"_s;
    plan = RunPlan();
    chooseTask(plan, u"count"_s);
    plan.mode = u"mutex"_s;
    QTest::newRow("to a counter") << plan << u"One after another × count"_s
                                  << u"4 tasks with windows of 100 µs · mutex · 1,000 increments each"_s;
    plan = RunPlan();
    chooseTask(plan, u"guarded"_s);
    plan.polling = never;
    QTest::newRow("no polling under guards")
        << plan << u"One after another × guarded work"_s << u"10 tasks of 5 s · one lock"_s;
    plan = RunPlan();
    plan.strategy = u"queue-owner"_s;
    plan.queueSize = 5;
    QTest::newRow("a bounded queue") << plan << u"A queue and its owner × snooze"_s
                                     << u"10 tasks of 5 s · 2 workers · room for 5 in the queue"_s;
    plan = RunPlan();
    plan.strategy = u"unheard-of"_s;
    QTest::newRow("unknown") << plan << u"unheard-of × snooze"_s << u"10 tasks of 5 s"_s;
}

void PlanTextTest::saysWhatMatters()
{
    QFETCH(RunPlan, plan);
    QTEST(planTitle(plan), "title");
    QTEST(planLine(plan), "line");
}

void PlanTextTest::findsTheLesson_data()
{
    QTest::addColumn<Lesson>("lesson");
    for (const Lesson &lesson : loadLessons({u":/resources/lessons"_s}, u"en"_s))
        QTest::addRow("%s", qPrintable(lesson.id)) << lesson;
}

void PlanTextTest::findsTheLesson()
{
    QFETCH(Lesson, lesson);
    RunPlan plan = lesson.plan;
    plan.timeScale *= 0.5; // the pace of the class is its own
    const auto found = lessonOfPlan(plan);
    QVERIFY(found);
    RunPlan same = found->plan; // another lesson may have it too
    same.timeScale = plan.timeScale;
    QCOMPARE(same, plan);
    plan.strategy = u"unheard-of"_s;
    QVERIFY(!lessonOfPlan(plan));
}

void PlanTextTest::writesTheSecondsOfANote_data()
{
    QTest::addColumn<std::string>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("measured") << noteSeconds(501'200'000) << u"blocked for 501 ms"_s;
    QTest::newRow("measured, more than a second") << noteSeconds(1'500'000'000) << u"blocked for 1.50 s"_s;
    QTest::newRow("nothing measured") << noteSeconds(400'000) << u"blocked for 0 s"_s;
    QTest::newRow("chosen") << std::string("0.4") << u"blocked for 0.4 s"_s;
    QTest::newRow("chosen, whole") << std::string("20") << u"blocked for 20 s"_s;
}

void PlanTextTest::writesTheSecondsOfANote()
{
    QFETCH(std::string, value);
    QTEST(noteText({"blocked for {blocked} s", {{"blocked", value}}}), "text");
}

void PlanTextTest::takesTimesWithoutAZoneForUtc_data()
{
    QTest::addColumn<std::string>("value");
    QTest::newRow("without") << std::string("2026-03-04T05:06:07");
    QTest::newRow("without, with a fraction") << std::string("2026-03-04T05:06:07.5");
    QTest::newRow("of UTC") << std::string("2026-03-04T05:06:07Z");
    QTest::newRow("of another zone") << std::string("2026-03-04T07:06:07+02:00");
}

void PlanTextTest::takesTimesWithoutAZoneForUtc()
{
    QFETCH(std::string, value);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "HERE+6");
    tzset();
    const QString text = noteText({"up since {up_since}", {{"up_since", value}}});
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    tzset();
    QCOMPARE(text, u"up since 4 Mar 2026 05:06 UTC"_s);
}

QTEST_GUILESS_MAIN(PlanTextTest)
#include "tst_plantext.moc"
