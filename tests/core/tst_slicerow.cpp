#include "core/trace/slicerow.h"

#include <QTest>

#include <random>

using namespace hilera;

namespace {

// Slices with gaps, of no length, and long ones, as `seed` has it.
std::vector<Slice> randomSlices(std::size_t count, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<Slice> slices;
    Nanoseconds time = static_cast<Nanoseconds>(random() % 1000);
    for (std::size_t i = 0; i < count; ++i) {
        Slice slice;
        slice.start = time;
        const Nanoseconds longest = random() % 50 == 0 ? 10'000'000'000 : 1000;
        slice.duration = random() % 7 == 0 ? 0 : static_cast<Nanoseconds>(random()) % longest;
        slice.duration = std::abs(slice.duration);
        slice.state = static_cast<State>(1 + random() % (stateCount - 1));
        slice.task = random() % 5 == 0 ? noTask : static_cast<TaskId>(random() % 1'000'001);
        slice.cpu = static_cast<Nanoseconds>(random() % 2'000'000'000);
        slice.line = static_cast<std::uint16_t>(random() % (SliceRow::largestLine + 1U));
        if (slice.state == State::Running)
            slice.core = static_cast<std::uint8_t>(random() % (SliceRow::largestCore + 1U));
        else
            slice.phase = static_cast<Phase>(random() % phaseCount);
        slices.push_back(slice);
        time = slice.end() + (random() % 3 == 0 ? static_cast<Nanoseconds>(random() % 500) : 0);
    }
    return slices;
}

SliceRow rowOf(const std::vector<Slice> &slices)
{
    SliceRow row;
    for (const Slice &slice : slices)
        row.append(slice);
    return row;
}

StateTimes timesByHand(const std::vector<Slice> &slices, Nanoseconds time)
{
    StateTimes times{};
    for (const Slice &slice : slices)
        times[static_cast<std::size_t>(slice.state)] +=
            std::clamp<Nanoseconds>(time - slice.start, 0, slice.duration);
    return times;
}

std::vector<Nanoseconds> interestingTimes(const std::vector<Slice> &slices)
{
    std::vector<Nanoseconds> times{-5, 0};
    for (std::size_t i = 0; i < slices.size(); i += 1 + slices.size() / 97) {
        for (const Nanoseconds edge :
            {slices[i].start, slices[i].start + slices[i].duration / 2, slices[i].end()})
            times.insert(times.end(), {edge - 1, edge, edge + 1});
    }
    times.push_back(slices.empty() ? 100 : slices.back().end() + 1'000'000);
    std::ranges::sort(times);
    return times;
}

} // namespace

class SliceRowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsBeforeTheFirstSlice()
    {
        SliceRow row;
        row.append({100, 50, State::Running, 0, 0, 0});
        row.append({160, 50, State::Running, 0, 0, 0});
        for (const Nanoseconds time : {Nanoseconds(-5), Nanoseconds(0), Nanoseconds(99), Nanoseconds(100)})
            QVERIFY(row.timesBefore(time) == StateTimes{});
        QCOMPARE(row.firstEndingAfter(20), std::size_t(0));
        QCOMPARE(row.timesBefore(170)[static_cast<std::size_t>(State::Running)], Nanoseconds(60));
    }

    void keepsSlices_data() { sizes(); }
    void keepsSlices()
    {
        QFETCH(int, count);
        const std::vector<Slice> slices = randomSlices(static_cast<std::size_t>(count), 1);
        const SliceRow row = rowOf(slices);
        QCOMPARE(row.size(), slices.size());
        for (std::size_t i = 0; i < slices.size(); ++i)
            QVERIFY(row.at(i) == slices[i]);
    }

    void sumsTimesExactly_data() { sizes(); }
    void sumsTimesExactly()
    {
        QFETCH(int, count);
        const std::vector<Slice> slices = randomSlices(static_cast<std::size_t>(count), 2);
        const SliceRow row = rowOf(slices);
        for (const Nanoseconds time : interestingTimes(slices))
            QVERIFY(row.timesBefore(time) == timesByHand(slices, time));
    }

    void sumsManyTimesAtOnce_data() { sizes(); }
    void sumsManyTimesAtOnce()
    {
        QFETCH(int, count);
        const std::vector<Slice> slices = randomSlices(static_cast<std::size_t>(count), 3);
        const SliceRow row = rowOf(slices);
        const std::vector<Nanoseconds> times = interestingTimes(slices);
        std::vector<SliceRow::Prefix> prefixes(times.size());
        row.prefixes(times, prefixes);
        for (std::size_t i = 0; i < times.size(); ++i) {
            QVERIFY(prefixes[i].times == timesByHand(slices, times[i]));
            const auto started =
                std::ranges::count_if(slices, [&](const Slice &slice) { return slice.start <= times[i]; });
            QCOMPARE(prefixes[i].started, static_cast<std::size_t>(started));
        }
    }

    void findsTheFirstSliceThatEndsLater_data() { sizes(); }
    void findsTheFirstSliceThatEndsLater()
    {
        QFETCH(int, count);
        const std::vector<Slice> slices = randomSlices(static_cast<std::size_t>(count), 4);
        const SliceRow row = rowOf(slices);
        for (const Nanoseconds time : interestingTimes(slices)) {
            const auto found =
                std::ranges::find_if(slices, [&](const Slice &slice) { return slice.end() > time; });
            QCOMPARE(row.firstEndingAfter(time), static_cast<std::size_t>(found - slices.begin()));
        }
    }

    void keepsHoursApart()
    {
        const Nanoseconds hour = 3600 * nanosecondsPerSecond;
        const std::vector<Slice> slices{{0, 5, State::Running, 1, 3, 7},
            {9 * hour, 2, State::Waiting, noTask, 0, 0},
            {400 * hour, hour, State::Blocked, SliceRow::largestTask, 2, SliceRow::largestLine}};
        const SliceRow row = rowOf(slices);
        for (std::size_t i = 0; i < slices.size(); ++i)
            QVERIFY(row.at(i) == slices[i]);
        QVERIFY(row.timesBefore(400 * hour + 7) == timesByHand(slices, 400 * hour + 7));
        QCOMPARE(row.firstEndingAfter(hour), std::size_t(1));
    }

    void cutsWhatDoesNotFit()
    {
        SliceRow row;
        row.append({100, 50, State::Running, 1'048'575, 5'000'000'000'400, 0});
        row.append({120, 50, State::Waiting, 3, 0, 0}); // overlaps the first
        row.append({200, 50, State::Running, 3, 0, 2'000, Phase::None, 200});
        QCOMPARE(row.at(0).task, noTask);
        QCOMPARE(row.at(2).line, SliceRow::largestLine);
        QCOMPARE(row.at(2).core, std::uint8_t(0));
        QCOMPARE(row.at(0).cpu, Nanoseconds(5'000'000'000'000));
        QCOMPARE(row.at(1).start, Nanoseconds(150));
        QCOMPARE(row.at(1).end(), Nanoseconds(170));
    }

    // As long as any trace is; what is kept in steps is rounded by at most one.
    void keepsDays_data()
    {
        QTest::addColumn<Nanoseconds>("duration");
        const Nanoseconds hour = 3'600 * nanosecondsPerSecond;
        QTest::newRow("9 hours") << 9 * hour + 1;
        QTest::newRow("10 hours") << 10 * hour;
        QTest::newRow("a day") << 24 * hour;
        QTest::newRow("a day and a bit") << 24 * hour + 1'000'255;
        QTest::newRow("100 days") << 100 * 24 * hour + 7;
        QTest::newRow("all there is") << SliceRow::longestDuration;
    }
    void keepsDays()
    {
        QFETCH(Nanoseconds, duration);
        const Slice before{0, 5, State::Waiting, 1, 0, 0};
        const Slice slice{10, duration, State::Running, 1, duration, 7};
        const Slice after{slice.end(), 3, State::Blocked, 1, 0, 0};
        const SliceRow row = rowOf({before, slice, after});
        const Slice kept = row.at(1);
        const bool isExact =
            duration < SliceRow::exactDurationLimit || duration % SliceRow::durationStep == 0;
        QVERIFY(kept.duration <= duration && kept.duration > duration - SliceRow::durationStep);
        QVERIFY(!isExact || kept.duration == duration);
        QVERIFY(std::abs(kept.cpu - duration) <= 5'000'000);
        QCOMPARE(kept.state, slice.state);
        QCOMPARE(kept.line, slice.line);
        QVERIFY(row.at(2) == after);
        QCOMPARE(row.totals()[static_cast<std::size_t>(State::Running)], kept.duration);
        QVERIFY(row.timesBefore(after.end()) == row.totals());
        QVERIFY(row.timesBefore(10 + duration / 2) == timesByHand({before, slice, after}, 10 + duration / 2));
    }

    void roundsLongCpuTimesToMicroseconds()
    {
        SliceRow row;
        row.append({0, 9'000'000'000, State::Running, 1, 3'000'000'499, 0});
        row.append({9'000'000'000, 9'000'000'000, State::Running, 1, 2'147'483'647, 0});
        QCOMPARE(row.at(0).cpu, Nanoseconds(3'000'000'000));
        QCOMPARE(row.at(1).cpu, Nanoseconds(2'147'483'647));
    }

    void needsAtMost24BytesASlice()
    {
        const SliceRow row = rowOf(randomSlices(20'000, 5));
        QVERIFY2(row.bytes() <= 24 * row.size(), qPrintable(QString::number(row.bytes() / row.size())));
    }

private:
    void sizes()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("one chunk") << 4;
        QTest::newRow("into the second chunk") << 5;
        QTest::newRow("blocks") << 777;
        QTest::newRow("many chunks") << 9000;
    }
};

QTEST_APPLESS_MAIN(SliceRowTest)
#include "tst_slicerow.moc"
