#include "tests/ui/comparefixture.h"
#include "ui/compare/lanetitle.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/view/legend.h"
#include "ui/timeline/view/timelineview.h"

#include <QFile>

using namespace hilera;

namespace {

// Two threads, slices in slices, an arrow between them, and a counter.
constexpr auto traceOfAnother = R"({"traceEvents":[
{"ph":"M","cat":"m","name":"thread_name","pid":1,"tid":1,"ts":0,"args":{"name":"Main"}},
{"ph":"X","cat":"x","name":"Layout","pid":1,"tid":1,"ts":0,"dur":900},
{"ph":"X","cat":"x","name":"Paint","pid":1,"tid":1,"ts":100,"dur":300},
{"ph":"X","cat":"x","name":"Decode","pid":1,"tid":2,"ts":500,"dur":400},
{"ph":"s","cat":"f","name":"to","id":1,"pid":1,"tid":1,"ts":200},
{"ph":"f","cat":"f","name":"to","id":1,"pid":1,"tid":2,"ts":550,"bp":"e"},
{"ph":"C","cat":"c","name":"Heap","pid":1,"ts":0,"args":{"used":10}},
{"ph":"C","cat":"c","name":"Heap","pid":1,"ts":400,"args":{"used":40}},
{"ph":"C","cat":"c","name":"Heap","pid":1,"ts":600,"args":{"used":123456789.25}}
]})";

class TraceFixture : public CompareFixture {
public:
    void openTrace(const QString &file) const
    {
        Q_EMIT find<FileMenu>("file")->openRequested(file);
        QTRY_VERIFY(label("message")->text().startsWith(QLatin1String("Opened")));
        QTest::qWait(50); // a frame
    }
    [[nodiscard]] TimelineView *timeline() const { return window->findChild<TimelineView *>(); }
    [[nodiscard]] const TimelineScene &scene() const { return timeline()->controller().scene(); }
    [[nodiscard]] QStringList legend() const
    {
        QStringList names;
        for (const auto *entry : timeline()->findChild<Legend *>()->findChildren<QAbstractButton *>()) {
            if (entry->isVisible())
                names.append(entry->text());
        }
        return names;
    }
    // That is drawn in the middle of the row, at that time.
    [[nodiscard]] QColor colorAt(const char *name, double time) const
    {
        const QImage picture = timeline()->grab().toImage();
        const QRect plot = timeline()->controller().geometry().rows;
        for (int i = 0; i < scene().rows.count(); ++i) {
            const Track *track = scene().trace->track(scene().rows.row(i).track);
            if (!track || track->slices.size() == 0
                || scene().trace->sliceName(track->slices.at(0).task) != name)
                continue;
            const double x = scene().scale(timeline()->controller().geometry()).x(Nanoseconds(time * 1000));
            const int y = plot.top() + scene().rows.top(i) - scene().scroll + scene().rows.height(i) * 3 / 4;
            return picture.pixelColor(static_cast<int>(x), y);
        }
        return {};
    }
};

} // namespace

class TestForeignTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QFile file(m_folder.filePath(QStringLiteral("other.trace.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(traceOfAnother) > 0);
        m_file = file.fileName();
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void coloursSlicesByTheirNames()
    {
        TraceFixture fixture;
        fixture.openTrace(m_file);
        QCOMPARE(fixture.legend(),
            (QStringList{QStringLiteral("Layout"), QStringLiteral("Decode"), QStringLiteral("Paint")}));
        const Theme &theme = fixture.appearance.theme();
        QCOMPARE(fixture.colorAt("Layout", 800), theme.names[1].fill);
        QCOMPARE(fixture.colorAt("Decode", 850), theme.names[2].fill);
        QCOMPARE(fixture.colorAt("Paint", 380), theme.names[3].fill);
        fixture.appearance.choose(ThemeChoice::Dark);
        QCOMPARE(fixture.colorAt("Layout", 800), darkTheme().names[1].fill);
    }

    void drawsSlicesInSlicesLowerAndCountersBelow()
    {
        TraceFixture fixture;
        fixture.openTrace(m_file);
        const TimelineRows &rows = fixture.scene().rows;
        QList<TimelineRow::Kind> kinds;
        for (int i = 0; i < rows.count(); ++i)
            kinds.append(rows.row(i).kind);
        using Kind = TimelineRow::Kind;
        QCOMPARE(kinds, (QList{Kind::Group, Kind::Track, Kind::Nested, Kind::Track, Kind::Counter}));
        QVERIFY(rows.height(2) < rows.height(1));
        const QRect plot = fixture.timeline()->controller().geometry().rows;
        const auto counted = [&](Nanoseconds time) {
            const double x = fixture.scene().scale(fixture.timeline()->controller().geometry()).x(time);
            const QPoint place(static_cast<int>(x), plot.top() + rows.top(4) + 5);
            return fixture.timeline()->describe(place);
        };
        QCOMPARE(counted(450'000), QStringLiteral("Heap used: 40"));
        QCOMPARE(counted(650'000), QStringLiteral("Heap used: 123,456,789.25"));
    }

    void goesAlongArrows()
    {
        TraceFixture fixture;
        fixture.openTrace(m_file);
        auto *timeline = fixture.timeline();
        timeline->setFocus();
        for (int i = 0; i < 3; ++i) // to the row of the inner slice
            QTest::keyClick(timeline, Qt::Key_Down);
        QTest::keyClick(timeline, Qt::Key_Period);
        const auto chosen = [&] {
            const std::string_view name =
                fixture.scene().trace->sliceName(fixture.scene().chosen->slice.task);
            return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        };
        QVERIFY(fixture.scene().chosen);
        QCOMPARE(chosen(), QStringLiteral("Paint"));
        QTest::keyClick(timeline, Qt::Key_BracketRight);
        QCOMPARE(chosen(), QStringLiteral("Decode"));
        QTest::keyClick(timeline, Qt::Key_BracketLeft);
        QCOMPARE(chosen(), QStringLiteral("Paint"));
    }

    // By name, of what is in the range; a row of a counter has none.
    void measuresARange()
    {
        TraceFixture fixture;
        fixture.openTrace(m_file);
        TimelineView *timeline = fixture.timeline();
        const auto &geometry = timeline->controller().geometry();
        const auto place = [&](int row, Nanoseconds time) {
            return QPoint(static_cast<int>(fixture.scene().scale(geometry).x(time)),
                geometry.rows.top() + fixture.scene().rows.top(row) + 5);
        };
        const auto measured = [&](int row) {
            QTest::mousePress(timeline, Qt::LeftButton, Qt::NoModifier, place(row, 450'000));
            for (const Nanoseconds time : {600'000, 850'000}) {
                QMouseEvent move(QEvent::MouseMove, place(row, time), timeline->mapToGlobal(place(row, time)),
                    Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
                QCoreApplication::sendEvent(timeline, &move);
            }
            QTest::mouseRelease(timeline, Qt::LeftButton, Qt::NoModifier, place(row, 850'000));
            return fixture.scene().selectionText;
        };
        QVERIFY2(measured(1).endsWith(QStringLiteral(" · Layout 100\u00a0%")), qPrintable(measured(1)));
        const QString decoding = measured(3); // from 500 µs on
        QVERIFY2(decoding.contains(QStringLiteral(" · slices: 1 · Decode 8")), qPrintable(decoding));
        QVERIFY2(!measured(4).contains(u'·'), qPrintable(measured(4)));
    }

    void tellsHowFarMarksAreApart()
    {
        QCOMPARE(markText({5'000, 1'505'000}, 0), QStringLiteral("1"));
        QCOMPARE(markText({5'000, 1'505'000}, 1), QStringLiteral("2: +1.50\u00a0ms"));
    }

    // In the order they begin, and round again; of names that nothing has, counters.
    void findsSlices()
    {
        TraceFixture fixture;
        fixture.openTrace(m_file);
        QVERIFY(fixture.timeline()->perform(QStringLiteral("search"), false));
        auto *search = fixture.timeline()->findChild<QLineEdit *>();
        const auto found = [&](const char *text, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            search->setText(QLatin1String(text));
            QTest::keyClick(search, Qt::Key_Return, modifiers);
            const auto &chosen = fixture.scene().chosen;
            const std::string_view name =
                chosen ? fixture.scene().trace->sliceName(chosen->slice.task) : std::string_view();
            return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        };
        QCOMPARE(search->placeholderText(), QStringLiteral("Find a slice or a track"));
        for (const char *expected : {"Layout", "Paint", "Layout"}) // the letter is in both
            QCOMPARE(found("a"), QLatin1String(expected));
        for (const char *expected : {"Paint", "Layout"})
            QCOMPARE(found("a", Qt::ShiftModifier), QLatin1String(expected));
        QCOMPARE(found("DECODE"), QStringLiteral("Decode"));
        const TimeRange range = fixture.scene().range;
        const Slice slice = fixture.scene().chosen->slice;
        QVERIFY(range.from <= slice.start && slice.end() <= range.to);
        QCOMPARE(found("decode"), QStringLiteral("Decode")); // the only one
        (void)found("heap");
        const int row = fixture.scene().currentRow;
        QVERIFY(row >= 0 && fixture.scene().rows.row(row).kind == TimelineRow::Kind::Counter);
    }

    // Nothing but the timeline tells of it; a run brings the rest back.
    void hidesWhatSaysNothingOfIt()
    {
        TraceFixture fixture;
        fixture.openTrace(m_file);
        for (const char *panel : {"log", "code", "figure0"})
            QVERIFY2(!fixture.find(panel)->isVisible(), panel);
        fixture.setUp(QStringLiteral("sequential"), 1, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        for (const char *panel : {"log", "code", "figure0"})
            QVERIFY2(fixture.find(panel)->isVisible(), panel);
        QVERIFY(fixture.legend().contains(QStringLiteral("running")));
    }

    // It is no run of any plan: not where it is opened, nor where it is compared with runs.
    void isCalledWhatItIs()
    {
        const QString hostile = m_folder.filePath(QStringLiteral("<img src=x>&amp [*]%1\u202e\n.trace.json"));
        QVERIFY(QFile::copy(m_file, hostile));
        TraceFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        fixture.openTrace(hostile);
        QVERIFY2(fixture.window->windowTitle().startsWith(QLatin1String("<img src=x>&amp [*][*]%1")),
            qPrintable(fixture.window->windowTitle()));
        QVERIFY(!fixture.window->windowTitle().contains(u'\n'));
        fixture.find("run")->setFocus();
        fixture.press(Qt::Key_P);
        QTRY_COMPARE(
            fixture.message(), QStringLiteral("Pinned as run 2: Another program · a trace. C compares."));
        fixture.press(Qt::Key_C);
        Q_EMIT fixture.find<FileMenu>("file")->compareRequested({hostile});
        QTRY_COMPARE(fixture.rows(), 3);
        QTRY_VERIFY(fixture.cell(2, ComparedModel::nameColumn).startsWith(QLatin1String("<img src=x>")));
        QCOMPARE(fixture.cell(1, ComparedModel::nameColumn), QStringLiteral("Another program · a trace"));
        for (const auto *title : fixture.stack().findChildren<LaneTitle *>()) {
            const QString said = title->accessibleName();
            const bool isOfRun = said.startsWith(fixture.cell(0, ComparedModel::nameColumn));
            QVERIFY2(isOfRun || said.endsWith(QStringLiteral(" · a trace")), qPrintable(said));
            QVERIFY2(!said.contains(u'\n') && !said.contains(QChar(0x202e)), qPrintable(said));
        }
        // Nothing that only a plan has.
        for (int row = 1; row < 3; ++row) {
            for (int figure = 0; figure < runFigureCount; ++figure)
                QCOMPARE(fixture.figure(row, static_cast<RunFigure>(figure)), QStringLiteral("–"));
        }
        for (int i = 0; i < fixture.find<QComboBox>("speedupBase")->count(); ++i) {
            const QString base = fixture.find<QComboBox>("speedupBase")->itemText(i);
            QVERIFY2(!base.contains(u'\n') && !base.contains(QChar(0x202e)), qPrintable(base));
        }
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_MAIN(TestForeignTrace)
#include "tst_foreigntrace.moc"
