#include "tests/ui/presenterfixture.h"
#include "ui/report/reportpage.h"
#include "ui/widgets/dotplot.h"

#include <QAction>
#include <QDir>
#include <QFile>

using namespace hilera;

namespace {

const QByteArray lessonJson = R"({"chapter": {"en": "Mine"}, "order": 5,
    "plan": {"strategy": "thread-per-task", "count": 2, "seconds": "0.02, 0.04", "time_scale": 1},
    "prediction": {"answer": "makespan", "unit": "s", "least": 0, "most": 20},
    "steps": [{"kind": "question"}, {"kind": "predict", "ask_twice": true},
        {"kind": "predict", "ask_twice": true, "prediction": {"answer": "makespan", "choices": ["sum", "longest"]}},
        {"kind": "run"}, {"kind": "explain"}]})";
const QByteArray lessonText =
    "# Mine\n\n## Q\n\nWhy?\n\n## P\n\nHow long?\n\n## C\n\nWhich?\n\n## R\n\nRun.\n\n"
    "## E\n\nSo.\n";

void write(const QString &file, const QByteArray &content)
{
    QFile device(file);
    QVERIFY(device.open(QIODevice::WriteOnly));
    QCOMPARE(device.write(content), content.size());
}

// The first lesson of the course asks twice.
class OwnLesson {
public:
    OwnLesson()
    {
        QDir(m_folder.path()).mkdir(QStringLiteral("mine"));
        write(m_folder.filePath(QStringLiteral("mine/lesson.json")), lessonJson);
        for (const char *language : {"en", "es"})
            write(m_folder.filePath(QStringLiteral("mine/%1.md").arg(QLatin1String(language))), lessonText);
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class Classroom : public PresenterFixture {
public:
    Classroom()
        : PresenterFixture(lessons.path())
    {
        if (!QTest::qWaitFor([this] { return lesson(); }, test::stuck))
            return;
        auto *list = find<LessonList>("lessons");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        find("run")->setFocus();
    }

    [[nodiscard]] QString place() const { return label("stepPlace")->text(); }
    [[nodiscard]] QList<int> clouds() const
    {
        QList<int> sizes;
        for (const auto &cloud : find<DotPlot>("votes")->content().clouds)
            sizes.append(static_cast<int>(cloud.values.size()));
        return sizes;
    }
    [[nodiscard]] QString title(std::size_t cloud) const
    {
        return find<DotPlot>("votes")->content().clouds[cloud].title;
    }
    void vote(const char *text) const
    {
        for (const char *digit = text; *digit; ++digit)
            press(static_cast<Qt::Key>(*digit));
        press(Qt::Key_Return);
    }
    // With the mouse, and the keyboard in the field.
    void enterVote(const char *text) const
    {
        auto *guess = find<QLineEdit>("guess");
        guess->setFocus();
        guess->selectAll();
        QTest::keyClicks(guess, QLatin1String(text));
        click("addGuess");
    }
    [[nodiscard]] bool tellsAnAnswer() const
    {
        return label("measured0")->isVisible() || label("ideal0")->isVisible();
    }

    static inline const OwnLesson lessons;
};

// The class votes, sees its votes, discusses, and votes again.
class TestVotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    // However far one vote is from the others, these are as far apart as without it.
    void oneSillyVoteHidesNothing_data()
    {
        QTest::addColumn<double>("silly");
        QTest::newRow("none") << 10.0;
        QTest::newRow("silly") << 40'000.0;
        QTest::newRow("the most there is") << 1e9;
    }
    void oneSillyVoteHidesNothing()
    {
        QFETCH(double, silly);
        DotPlot plot;
        QPalette colors;
        colors.setColor(QPalette::Text, Qt::red);
        colors.setColor(QPalette::Highlight, Qt::green);
        plot.setPalette(colors);
        DotPlotContent content;
        content.most = 20;
        content.clouds.push_back({{}, {2, 9, 10, 18, silly}, true});
        plot.showContent(content);
        plot.resize(400, plot.sizeHint().height());
        QCOMPARE(content.end(), 20.0);
        const QImage image = plot.grab().toImage();
        QList<int> dots; // where each begins
        bool wasRed = false;
        for (int x = 0; x < image.width(); ++x) {
            bool isRed = false;
            for (int y = 0; y < image.height(); ++y) {
                const QColor color = image.pixelColor(x, y);
                isRed = isRed || (color.red() > 200 && color.green() < 60 && color.blue() < 60);
            }
            if (isRed && !wasRed)
                dots.append(x);
            wasRed = isRed;
        }
        QVERIFY2(dots.size() >= 3, qPrintable(QString::number(dots.size())));
        QVERIFY(dots.first() < 80);
        const qsizetype last = silly > 20 ? dots.size() - 2 : dots.size() - 1;
        QVERIFY2(dots[last] - dots.first() > 250, qPrintable(QString::number(dots[last])));
    }

    // With other durations than the lesson's, the class guesses beyond its slider.
    void showsVotesBeyondTheSlider()
    {
        DotPlotContent content;
        content.most = 20;
        content.clouds.push_back({{}, {45, 50, 55}, true});
        QCOMPARE(content.end(), 100.0);
    }

    void votesDiscussesAndVotesAgain_data()
    {
        QTest::addColumn<bool>("presents");
        QTest::newRow("in the window") << false;
        QTest::newRow("with a clicker") << true;
    }
    void votesDiscussesAndVotesAgain()
    {
        QFETCH(bool, presents);
        Classroom room;
        QCOMPARE(room.lesson()->id, QStringLiteral("mine"));
        if (presents)
            room.press(Qt::Key_F5);
        const auto next = [&] { presents ? room.press(Qt::Key_PageDown) : room.click("stepNext"); };
        const auto back = [&] { presents ? room.press(Qt::Key_PageUp) : room.click("stepBack"); };
        const auto vote = [&](const char *text) { presents ? room.vote(text) : room.enterVote(text); };

        next();
        QCOMPARE(room.place(), QStringLiteral("2 of 5: Predict"));
        for (const char *text : {"3", "4", "9"})
            vote(text);
        QCOMPARE(room.clouds(), QList<int>{3});
        QCOMPARE(room.label("guessSpread")->text(), QStringLiteral("3 guesses, median 4.00 s"));

        next();
        QCOMPARE(room.place(), QStringLiteral("2 of 5: Discuss"));
        QVERIFY(room.isSeen("discuss") && !room.isSeen("guess") && !room.isSeen("addGuess"));
        QVERIFY(!room.tellsAnAnswer());
        QCOMPARE(room.clouds(), QList<int>{3});
        if (presents) { // no key is ignored without a word
            room.vote("7");
            QVERIFY(room.label("message")->text().contains(QLatin1String("second vote")));
            QCOMPARE(room.find<QLineEdit>("guess")->text(), QString());
            QCOMPARE(room.clouds(), QList<int>{3});
        }

        next();
        QCOMPARE(room.place(), QStringLiteral("2 of 5: Vote again"));
        QVERIFY(room.isSeen("guess") && !room.isSeen("discuss") && !room.tellsAnAnswer());
        QCOMPARE(room.find<QLineEdit>("guess")->text(), QString());
        for (const char *text : {"5", "5"})
            vote(text);
        QCOMPARE(room.clouds(), (QList<int>{3, 2}));
        QCOMPARE(room.title(0), QStringLiteral("first vote: 3 guesses, median 4.00 s"));
        QCOMPARE(room.title(1), QStringLiteral("second vote: 2 guesses, median 5.00 s"));
        if (presents) {
            vote("8");
            room.press(Qt::Key_Backspace);
            QCOMPARE(room.clouds(), (QList<int>{3, 2}));
        }

        room.language.choose(QStringLiteral("es"));
        QTRY_COMPARE(room.place(), QStringLiteral("2 de 5: Vota otra vez"));
        QCOMPARE(room.clouds(), (QList<int>{3, 2}));
        room.language.choose(QStringLiteral("en"));
        QTRY_COMPARE(room.place(), QStringLiteral("2 of 5: Vote again"));

        back();
        back();
        QCOMPARE(room.place(), QStringLiteral("2 of 5: Predict"));
        QCOMPARE(room.clouds(), QList<int>{3});
        back();
        QCOMPARE(room.place(), QStringLiteral("1 of 5: Question"));
        next(); // once more: the votes are there
        QCOMPARE(room.clouds(), QList<int>{3});
        for (int i = 0; i < 3; ++i)
            next();
        QCOMPARE(room.place(), QStringLiteral("3 of 5: Predict"));
        back(); // to the votes of the last time
        QCOMPARE(room.place(), QStringLiteral("2 of 5: Vote again"));
        QCOMPARE(room.clouds(), (QList<int>{3, 2}));
        next();

        const auto choose = [&](int number) {
            if (presents) {
                room.vote(number == 1 ? "1" : "2");
            } else {
                room.click(number == 1 ? "choice0" : "choice1");
                room.click("addGuess");
            }
        };
        choose(1);
        choose(2);
        QCOMPARE(room.clouds(), QList<int>{2});
        next();
        QCOMPARE(room.place(), QStringLiteral("3 of 5: Discuss"));
        QTRY_VERIFY(room.isSeen("choice0")); // what is discussed
        QVERIFY(!room.find("choice0")->isEnabled());
        next();
        choose(2);
        QCOMPARE(room.clouds(), (QList<int>{2, 1}));
        QCOMPARE(room.find<DotPlot>("votes")->content().places.size(), 2);

        next();
        QCOMPARE(room.place(), QStringLiteral("4 of 5: Run"));
        QCOMPARE(room.label("prediction0")->text(), QStringLiteral("5.00 s")); // of the second vote
        next();
        QTRY_VERIFY_WITH_TIMEOUT(room.hasRun(), test::stuck);
        const std::vector<ClassVotes> votes = room.runner.record()->votes();
        QCOMPARE(votes.size(), std::size_t(2));
        QCOMPARE(votes[0].first, (std::vector<double>{3, 4, 9}));
        QCOMPARE(votes[0].again, (std::vector<double>{5, 5}));
        QCOMPARE(votes[1].again, (std::vector<double>{1}));

        ReportPage page;
        page.add(*room.runner.record());
        const QString html = QString::fromUtf8(page.html());
        for (const char *text : {"What the class guessed", "First vote: 3 guesses, median 4.00 s",
                 "Second vote, after a discussion: 2 guesses, median 5.00 s", "2  the longest task",
                 "measured:"})
            QVERIFY2(html.contains(QLatin1String(text)), text);
    }

    // Also those of the discussion.
    void keepsBothVotesUntilTomorrow()
    {
        Classroom room;
        room.click("stepNext");
        room.enterVote("3");
        room.click("stepNext");
        room.click("stepNext");
        room.enterVote("5");
        room.window->close();
        room.open();
        room.click("stepNext");
        QCOMPARE(room.clouds(), QList<int>{1});
        room.click("stepNext");
        room.click("stepNext");
        QCOMPARE(room.clouds(), (QList<int>{1, 1}));
    }

    // Nothing of the class before is left.
    void beginsTheCourseForANewGroup()
    {
        Classroom room;
        room.click("stepNext");
        room.enterVote("3");
        for (int i = 0; i < 6; ++i)
            room.click("stepNext");
        QCOMPARE(room.place(), QStringLiteral("4 of 5: Run"));
        room.click("stepNext");
        QTRY_VERIFY_WITH_TIMEOUT(room.hasRun(), test::stuck);
        QTRY_COMPARE(room.find<LessonList>("lessons")->done(), QStringList{QStringLiteral("mine")});
        QTest::keyClick(room.find("run"), Qt::Key_P); // pinned
        room.find<LessonList>("lessons")->chooseNext(1);
        room.click("stepNext");

        room.window->findChild<QAction *>(QStringLiteral("newGroup"))->trigger();
        QCOMPARE(room.lesson()->id, QStringLiteral("mine"));
        QCOMPARE(room.place(), QStringLiteral("1 of 5: Question"));
        QVERIFY(room.find<LessonList>("lessons")->done().isEmpty());
        QTRY_COMPARE(room.logLines(), 0);
        QTRY_VERIFY(
            !room.label("measured0")->isVisible() || room.label("measured0")->text() == QStringLiteral("–"));
        room.click("stepNext");
        QVERIFY(room.clouds().isEmpty());
        QCOMPARE(room.find<QLineEdit>("guess")->text(), QString());
        QVERIFY(!room.find<QAbstractButton>("compare")->text().contains(u'1'));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestVotes)
#include "tst_votes.moc"
