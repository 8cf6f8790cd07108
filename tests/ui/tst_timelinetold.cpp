#include "core/record/names.h"
#include "tests/ui/timelinefixture.h"
#include "ui/timeline/view/timelineaccessible.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTranslator>

#include <climits>
#include <cmath>
#include <type_traits>
#include <utility>

using namespace hilera;
using namespace hilera::test;

// What is shown changes by its look, its viewport and its choice alone.
static_assert(
    std::is_const_v<std::remove_reference_t<decltype(std::declval<TimelineController &>().scene())>>);

// What the timeline shows and tells of itself.
class TimelineToldTest : public QObject, TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init() { showPool(); }
    void cleanup() { close(); }

    void isThereForAScreenReader()
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(table);
        QCOMPARE(table->role(), QAccessible::Table);
        QCOMPARE(table->childCount(), scene().rows.count());
        QAccessibleInterface *row = table->child(scene().rows.indexOf(2));
        QCOMPARE(row->role(), QAccessible::Row);
        QCOMPARE(row->text(QAccessible::Name), QStringLiteral("Thread 1"));
        QCOMPARE(row->childCount(), 2);
        QCOMPARE(row->parent()->object(), m_view.get());
        const QString cell = row->child(0)->text(QAccessible::Name);
        for (const char *word : {"snooze 1", "waiting", "100 ms", "2.00 s"})
            QVERIFY2(
                QString(cell).replace(QChar(0xa0), u' ').contains(QLatin1String(word)), qPrintable(cell));
        QCOMPARE(row->indexOfChild(row->child(1)), 1);
    }

    void tellsAScreenReaderWhatIsChosen()
    {
        const auto nameOf = [](const QAccessibleInterface *part) {
            return part ? part->text(QAccessible::Name) : QString();
        };
        m_view->chooseTask(1);
        QVERIFY(nameOf(accessibleSlice(*TimelineCanvas::of(m_view.get())))
                    .startsWith(QLatin1String("snooze 1 ")));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        const int row = scene().currentRow;
        QCOMPARE(nameOf(accessibleRow(*TimelineCanvas::of(m_view.get()))),
            trackName(*scene().trace, *scene().trace->track(scene().rows.row(row).track)));
        m_view->setTrace(nullptr);
        QVERIFY(!accessibleSlice(*TimelineCanvas::of(m_view.get())));
        QVERIFY(!accessibleRow(*TimelineCanvas::of(m_view.get())));
    }

    void aHundredThousandRowsStayFast()
    {
        constexpr TrackId rows = 100'000;
        EventBatch batch;
        for (TrackId track = 0; track < rows; ++track) {
            batch.events.push_back(
                made(EventType::TrackOpened, 0, track, noTrack, static_cast<int>(TrackKind::Thread)));
            batch.events.push_back(
                made(EventType::StateEntered, 0, track, 0, static_cast<int>(State::Running)));
        }
        Trace trace(0, 0, 1);
        trace.apply(batch);
        trace.finish(6 * second);
        QElapsedTimer timer;
        timer.start();
        m_view->setTrace(&trace);
        QVERIFY(!m_view->grab().isNull());
        m_view->findChild<QScrollBar *>()->setValue(INT_MAX);
        const QImage picture = m_view->grab().toImage();
        QVERIFY2(timer.elapsed() < test::stuck, qPrintable(QString::number(timer.elapsed())));

        const QPoint last(static_cast<int>(xOf(3 * second)), rowY(rows - 1));
        QCOMPARE(picture.pixelColor(last), lightTheme().state(State::Running).fill);
        QSignalSpy chosen(m_view.get(), &TimelineView::sliceSelected);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, last);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<TrackId>(), rows - 1);
        m_view->setTrace(nullptr);
    }

    // The label has no room for all of a name: the tool tip has.
    void tellsANameThatIsCutOff()
    {
        const auto told = [this] { return m_view->describe(QPoint(30, rowY(2))); };
        QCOMPARE(told(), QString());
        m_view->resize(160, 400);
        QTRY_COMPARE(told(), QStringLiteral("Thread 1"));
    }

    void theGuessIsALine()
    {
        const auto lineAt = [this](Nanoseconds time) {
            const QImage picture = m_view->grab().toImage();
            const QRect rows = m_view->controller().geometry().rows;
            const int x = static_cast<int>(std::lround(xOf(time)));
            int found = 0;
            for (int y = rows.top(); y < rows.bottom(); ++y)
                found += picture.pixelColor(x, y) == lightTheme().mutedText ? 1 : 0;
            return found > rows.height() / 3;
        };
        QVERIFY(!lineAt(9 * second));
        m_view->setGuesses({9 * second});
        QVERIFY(range().contains(9 * second)); // comes into sight
        QVERIFY(lineAt(9 * second));
        m_view->setGuesses({});
        QVERIFY(!lineAt(9 * second));
    }

    void slicesOfALineAreLit()
    {
        Event start = made(EventType::StateEntered, 0, 0, 0, static_cast<int>(State::Waiting));
        start.line = 12;
        Trace trace(0, 1, 1);
        trace.apply(
            {{made(EventType::TrackOpened, 0, 0, noTrack, static_cast<int>(TrackKind::Thread)), start}, {},
                0});
        trace.finish(6 * second);
        m_view->setTrace(&trace);
        const auto isLit = [this] {
            const QImage picture = m_view->grab().toImage();
            const int x = static_cast<int>(xOf(3 * second));
            const int bar = scene().rows.heights().bar;
            for (int y = rowY(0) - bar; y < rowY(0) + bar; ++y) {
                if (picture.pixelColor(x, y) == lightTheme().accent)
                    return true;
            }
            return false;
        };
        QVERIFY(!isLit());
        m_view->highlightLine(12);
        QVERIFY(isLit());
        m_view->highlightLine(13);
        QVERIFY(!isLit());
        m_view->setTrace(nullptr);
    }

    void speaksANewLanguageAtOnce()
    {
        class Shouting : public QTranslator {
        public:
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *text, const char *, int) const override
            {
                return QString::fromUtf8(text).toUpper();
            }
        } translator;
        const int narrow = m_view->controller().geometry().labels.width();
        QCoreApplication::installTranslator(&translator);
        QTRY_COMPARE(m_view->accessibleName(), QStringLiteral("TIMELINE"));
        QCOMPARE(
            m_view->findChild<QLineEdit *>()->placeholderText(), QStringLiteral("FIND A TASK OR A TRACK"));
        QStringList states;
        for (const QAbstractButton *button : m_view->findChildren<QAbstractButton *>())
            states << button->text();
        QVERIFY2(states.contains(QStringLiteral("WAITING")), qPrintable(states.join(u' ')));
        QVERIFY(m_view->controller().geometry().labels.width() > narrow);
        QCoreApplication::removeTranslator(&translator);
        QTRY_COMPARE(m_view->accessibleName(), QStringLiteral("Timeline"));
        QCOMPARE(m_view->controller().geometry().labels.width(), narrow);
    }

    void repaintsNoMoreOftenThanFramesGoBy_data()
    {
        QTest::addColumn<bool>("replay");
        QTest::newRow("events come") << false;
        QTest::newRow("a replay goes on") << true;
    }
    void repaintsNoMoreOftenThanFramesGoBy()
    {
        QFETCH(bool, replay);
        class Paints : public QObject {
        public:
            int count = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                count += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        } paints;
        QCoreApplication::processEvents();
        m_view->installEventFilter(&paints);
        QElapsedTimer timer;
        timer.start();
        Nanoseconds now = 0;
        while (timer.elapsed() < 200) {
            if (replay)
                m_view->setNow(++now);
            else
                m_view->traceChanged();
            QCoreApplication::processEvents();
        }
        const qint64 frames = timer.elapsed() / 16 + 1;
        QVERIFY2(paints.count >= 1 && paints.count <= frames, qPrintable(QString::number(paints.count)));
        if (replay)
            QTRY_COMPARE(scene().now, now);
    }
};

QTEST_MAIN(TimelineToldTest)
#include "tst_timelinetold.moc"
