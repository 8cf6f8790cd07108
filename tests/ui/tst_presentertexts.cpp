#include "tests/ui/presenterfixture.h"
#include "ui/theme/textsize.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>

using namespace hilera;

namespace {

bool showsItsHeadings(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    for (int column = 0; table.isVisible() && column < header->count() - 1; ++column) {
        const QString text = table.model()->headerData(column, Qt::Horizontal).toString();
        if (header->sectionSize(column) < header->viewport()->fontMetrics().horizontalAdvance(text) + 10)
            return false;
    }
    return true;
}

} // namespace

class TestPresenterTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void cutsNoTextOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void cutsNoTextOff()
    {
        QFETCH(QString, language);
        PresenterFixture fixture;
        fixture.language.choose(language);
        fixture.present(1280, 720);
        const auto *bar = fixture.find<QTextBrowser>("lessonText")->verticalScrollBar();
        const auto *results = fixture.find<QTableView>("results");
        QSet<QString> seen;
        while (fixture.find("stepNext")->isEnabled()) {
            const QString place = fixture.lesson()->id + QStringLiteral(": ") + fixture.heading();
            seen.insert(place);
            QVERIFY2(QTest::qWaitFor([bar] { return bar->maximum() == 0; }, test::stuck), qPrintable(place));
            QVERIFY2(!fixture.label("stepHeading")->visibleRegion().isEmpty(), qPrintable(place));
            QVERIFY2(
                QTest::qWaitFor([&] { return showsItsHeadings(*results); }, test::stuck), qPrintable(place));
            fixture.press(Qt::Key_PageDown); // runs on while we go on
        }
        QVERIFY(seen.size() > 80);
    }

    // The knobs of a lesson stand out by their colour alone.
    void writesAllCaptionsInOneSize()
    {
        PresenterFixture fixture;
        fixture.present(1280, 720);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Try)
            fixture.press(Qt::Key_PageDown);
        const auto heightOf = [&fixture](const char *field) {
            for (const QLabel *label : fixture.window->findChildren<QLabel *>()) {
                if (label->buddy() == fixture.find(field))
                    return label->fontMetrics().height();
            }
            return 0;
        };
        fixture.press(Qt::Key_PageDown);
        fixture.press(Qt::Key_PageDown);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Try)
            fixture.press(Qt::Key_PageDown);
        QVERIFY(heightOf("strategy") > 0);
        QCOMPARE(heightOf("count"), heightOf("strategy"));
        QCOMPARE(heightOf("durations"), heightOf("strategy"));
    }

    // The durations give the room that the last knob lacks.
    void keepsTheKnobsInARow()
    {
        PresenterFixture fixture;
        fixture.chooseStrategy(QStringLiteral("thread-per-task"));
        fixture.choose("task", QStringLiteral("guarded"));
        fixture.choose("mode", QStringLiteral("semaphore"));
        fixture.present(1280, 720);
        fixture.appearance.project(1.4);
        fixture.find("run")->parentWidget()->show(); // as at a step to try something
        const auto bottomOf = [&fixture](const char *name) {
            const QWidget *widget = fixture.find(name);
            return widget->mapTo(fixture.window.get(), widget->rect().bottomLeft()).y();
        };
        QTRY_COMPARE(bottomOf("moreKnobs"), bottomOf("strategy"));
        QVERIFY(bottomOf("strategy") > bottomOf("run")); // not between the buttons
    }

    void scalesAllText()
    {
        PresenterFixture fixture;
        const int line = fixture.label("stepHeading")->fontMetrics().height();
        const int code = fixture.find("code")->fontMetrics().height();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(fixture.window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(fixture.appearance.chosenTextScale(), 2.0);
        QVERIFY(fixture.label("stepHeading")->fontMetrics().height() >= 2 * line - 2);
        QVERIFY(fixture.find("code")->fontMetrics().height() >= 2 * code - 2);
        fixture.appearance.choose(ThemeChoice::Dark); // another style sheet
        QVERIFY(fixture.label("stepHeading")->fontMetrics().height() >= 2 * line - 2);
        QTest::keyClick(fixture.window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(fixture.label("stepHeading")->fontMetrics().height(), line);
        const auto *results = fixture.find<QTableView>("results");
        for (const double scale : {1.0, 2.0, 1.0}) {
            fixture.appearance.chooseTextScale(scale);
            QVERIFY(results->verticalHeader()->defaultSectionSize() >= results->fontMetrics().height());
            QVERIFY(results->verticalHeader()->defaultSectionSize() < results->fontMetrics().height() + 6);
        }
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestPresenterTexts)
#include "tst_presentertexts.moc"
