#include "tests/ui/windowfixture.h"
#include "ui/code/codeview.h"
#include "ui/timeline/view/timelineview.h"

#include <QTextBlock>

using namespace hilera;

namespace {

class LinesFixture : public WindowFixture {
public:
    LinesFixture()
    {
        setUp(QStringLiteral("thread-per-task"), 3, QStringLiteral("0.05"));
        click("run");
        QTRY_VERIFY(hasRun());
    }
    [[nodiscard]] CodeView &code() const { return *find<CodeView>("code"); }
    [[nodiscard]] TimelineView &timeline() const { return *window->findChild<TimelineView *>(); }
    [[nodiscard]] int litInTimeline() const { return timeline().controller().scene().highlightedLine; }

    // To the first slice of a worker, as a person does who has no mouse.
    void chooseSlice() const
    {
        timeline().setFocus();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&timeline(), Qt::Key_Down);
        QTest::keyClick(&timeline(), Qt::Key_Period);
    }
    void clickLine(int line) const
    {
        const QTextBlock block = code().document()->findBlockByNumber(line - code().firstLine());
        const QTextCursor cursor(block);
        QTest::mouseClick(code().viewport(), Qt::LeftButton, Qt::NoModifier,
            code().cursorRect(cursor).center() + QPoint(3, 0));
    }
};

} // namespace

class TestLineLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void aSliceLightsItsLine()
    {
        const LinesFixture fixture;
        QCOMPARE(fixture.code().litLine(), 0);
        fixture.chooseSlice();
        const auto &chosen = fixture.timeline().controller().scene().chosen;
        QVERIFY(chosen && chosen->slice.line > 0);
        QCOMPARE(fixture.code().litLine(), static_cast<int>(chosen->slice.line));
    }

    void aLineLightsItsSlices()
    {
        const LinesFixture fixture;
        fixture.chooseSlice();
        const int line = fixture.code().litLine();
        fixture.clickLine(line);
        QCOMPARE(fixture.litInTimeline(), line);
        fixture.clickLine(line); // again: no more
        QCOMPARE(fixture.litInTimeline(), 0);
        QCOMPARE(fixture.code().litLine(), 0);
    }

    void aLineLightsItsSlicesAfterASlice()
    {
        const LinesFixture fixture;
        fixture.chooseSlice();
        const int line = fixture.code().litLine();
        fixture.clickLine(line);
        QCOMPARE(fixture.litInTimeline(), line);
        fixture.chooseSlice(); // of another line, or the same
        QCOMPARE(fixture.litInTimeline(), 0);
        fixture.clickLine(line);
        QCOMPARE(fixture.litInTimeline(), line);
    }

    void anotherStrategyHasOtherLines()
    {
        const LinesFixture fixture;
        fixture.chooseSlice();
        const int line = fixture.code().litLine();
        fixture.chooseStrategy(QStringLiteral("sequential"));
        QCOMPARE(fixture.code().litLine(), 0);
        fixture.chooseSlice();
        QCOMPARE(fixture.code().litLine(), 0);
        fixture.clickLine(line);
        QCOMPARE(fixture.litInTimeline(), 0);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestLineLink)
#include "tst_linelink.moc"
