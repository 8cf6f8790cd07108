#include "core/metrics/figures.h"
#include "core/runlog/format.h"
#include "tests/support/testrun.h"
#include "tests/support/watching.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double nap = 0.5; // seconds, as in the scripts
constexpr int naps = 10;

struct Expected {
    const char *script;
    const char *strategy; // that does the same
    QList<int> strategyWords; // its workers, or processes and threads
    int napsInARow; // on each worker
    int processes; // as the script has them, its own included
    const char *state; // of a nap
    int line; // of the script, where it naps
};

const std::vector<Expected> &course()
{
    static const std::vector<Expected> all = {
        {"threads", "thread-per-task", {}, 1, 1, "waiting", 7},
        {"processes", "process-per-task", {}, 1, 11, "waiting", 7},
        {"pool", "process-pool", {2}, 5, 3, "waiting", 6},
        {"both", "processes-with-threads", {2, 5}, 1, 3, "waiting", 7},
        {"gather", "coroutines", {}, 1, 1, "suspended", 7},
        {"completed", "thread-pool", {5}, 2, 1, "waiting", 6},
    };
    return all;
}

} // namespace

// Ten naps, typed as a course has them, tell the same figures as the strategy of the lessons that does the
// same.
class WatchCourseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksAsTheLessons_data();
    void looksAsTheLessons();
    void countsNoThreadsOfPythonsOwn();
    void countsWhatGoesOnAtEachTime();
};

void WatchCourseTest::looksAsTheLessons_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < course().size(); ++i)
        QTest::newRow(course()[i].script) << static_cast<int>(i);
}

void WatchCourseTest::looksAsTheLessons()
{
    QFETCH(int, index);
    const Expected &expected = course()[static_cast<std::size_t>(index)];
    QStringList words{u"run"_s, u"--json"_s, u"--strategy"_s, QLatin1String(expected.strategy), u"--count"_s,
        QString::number(naps), u"--seconds"_s, QString::number(nap)};
    const QStringList options = expected.strategyWords.size() == 2
        ? QStringList{u"--processes"_s, u"--threads"_s}
        : QStringList{u"--workers"_s};
    for (qsizetype i = 0; i < expected.strategyWords.size(); ++i)
        words += {options[i], QString::number(expected.strategyWords[i])};
    const Ended own = run(words);
    QVERIFY2(own.status == 0, own.err.constData());
    const QJsonObject metrics = objectOf(own.out)[u"metrics"].toObject();

    const Watching watching;
    const QString log = watching.folder() + u"/run.hilera.jsonl"_s;
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, u"/usr/bin/python3"_s, u"--export"_s, log,
        QStringLiteral(HILERA_SOURCE "/tests/support/programs/course/%1.py")
            .arg(QLatin1String(expected.script))});
    QVERIFY2(ended.status == 0, ended.err.constData());
    const QJsonObject json = objectOf(ended.out);
    QCOMPARE(json[u"workers"].toInt(), metrics[u"workers"].toInt());
    QCOMPARE(json[u"most_in_flight"].toInt(), metrics[u"most_in_flight"].toInt());
    QCOMPARE(json[u"dropped"].toInt(-1), 0);
    // By the clock of the script, and from the start of its Python to the end.
    const double ideal = expected.napsInARow * nap;
    const auto printed =
        QRegularExpression(u"makespan (\\d+\\.\\d+) s"_s).match(QString::fromUtf8(ended.err));
    const double byScript = printed.captured(1).toDouble();
    const double makespan = json[u"makespan_ns"].toDouble() / 1e9;
    QVERIFY2(byScript > ideal - 0.01 && byScript < ideal * 1.2 + 3 * slowdown, ended.err.constData());
    QVERIFY2(makespan > byScript - 0.01 && makespan < byScript + 5 * slowdown,
        qPrintable(QString::number(makespan)));
    QCOMPARE(processesOf(ended).size(), expected.processes);
    QVERIFY2(secondsIn(ended, expected.state) > 0.9 * naps * nap || qstrcmp(expected.state, "suspended") == 0,
        ended.out.constData());

    // Its line is lit by as many slices as there are naps, and the strip shows them in flight.
    const Result<OpenedRun> opened = openRun(log);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error()));
    const RunRecord &record = *opened->record;
    int found = 0;
    for (const Track &track : record.trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            found += slice.line == expected.line && slice.duration > toNanoseconds(0.9 * nap) ? 1 : 0;
        }
    }
    QCOMPARE(found, naps);
    const StepSeries::Summary flight =
        record.trace().inFlight().over(record.trace().lastEvent() / 4, record.trace().lastEvent() * 3 / 4);
    QVERIFY(flight.most == metrics[u"most_in_flight"].toInt());
    const Figures figures = measure(record, record.finishedAt());
    QCOMPARE(figures.mostInFlight, json[u"most_in_flight"].toInt());
    QCOMPARE(figures.workers, json[u"workers"].toInt());
}

// A Pool has three threads of its own, and a queue between processes one.
void WatchCourseTest::countsNoThreadsOfPythonsOwn()
{
    const Watching watching;
    const QString script = watching.file(u"shared.py"_s,
        "import multiprocessing, time\n"
        "def work(queue):\n"
        "    time.sleep(0.3)\n"
        "    queue.put(1)\n"
        "if __name__ == '__main__':\n"
        "    context = multiprocessing.get_context('fork')\n"
        "    queue, manager = context.Queue(), context.Manager()\n"
        "    queue.put(0)\n"
        "    children = [context.Process(target=work, args=(queue,)) for _ in range(2)]\n"
        "    for child in children: child.start()\n"
        "    for child in children: child.join()\n");
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, u"/usr/bin/python3"_s, script});
    QCOMPARE(ended.status, 0);
    const QJsonObject json = objectOf(ended.out);
    QVERIFY(namesOf(allOf(ended, "threads")).contains(u"QueueFeederThread"_s));
    QCOMPARE(json[u"workers"].toInt(), 2);
    QCOMPARE(json[u"most_in_flight"].toInt(), 2);
}

// First it goes on alone, then in threads, then in a pool.
void WatchCourseTest::countsWhatGoesOnAtEachTime()
{
    const Watching watching;
    const QString script = watching.file(u"mixed.py"_s,
        "import threading, time\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "time.sleep(0.4)\n"
        "threads = [threading.Thread(target=time.sleep, args=(0.4,)) for _ in range(3)]\n"
        "for thread in threads: thread.start()\n"
        "for thread in threads: thread.join()\n"
        "with ThreadPoolExecutor(2) as pool:\n"
        "    for _ in range(4): pool.submit(time.sleep, 0.4)\n"
        "time.sleep(0.4)\n");
    const QString log = watching.folder() + u"/run.hilera.jsonl"_s;
    const Ended ended =
        watching.watch({u"--quiet"_s, u"--python"_s, u"/usr/bin/python3"_s, u"--export"_s, log, script});
    QVERIFY2(ended.status == 0, ended.err.constData());
    const Result<OpenedRun> opened = openRun(log);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error()));
    QList<int> seen; // that lasted
    const auto &steps = opened->record->trace().inFlight().steps();
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const bool lasted = steps[i + 1].time - steps[i].time > toNanoseconds(0.3);
        if (lasted && (seen.isEmpty() || seen.last() != steps[i].value))
            seen.append(steps[i].value);
    }
    QCOMPARE(seen, (QList<int>{1, 3, 2, 1}));
    QCOMPARE(steps.back().value, 0);
}

QTEST_GUILESS_MAIN(WatchCourseTest)
#include "tst_watchcourse.moc"
