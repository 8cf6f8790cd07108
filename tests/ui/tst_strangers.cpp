#include "core/lesson/lesson.h"
#include "core/runlog/format.h"
#include "tests/ui/windowfixture.h"
#include "tests/ui/windowtexts.h"
#include "ui/lesson/lessonlist.h"
#include "ui/plan/planeditor.h"
#include "ui/presenter/noteswindow.h"
#include "ui/runlog/filemenu.h"
#include "ui/runlog/runsaver.h"
#include "ui/timeline/view/timelineview.h"

#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>

#include <fcntl.h>
#include <sys/stat.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

class StrangersFixture : public WindowFixture {
public:
    using WindowFixture::WindowFixture;

    void openFile(const QString &file) const
    {
        Q_EMIT find<FileMenu>("file")->openRequested(file);
        QTRY_VERIFY2(label("message")->text().startsWith("Opened"_L1)
                || label("message")->text().contains("Not shown"_L1),
            qPrintable(label("message")->text()));
    }
    void press(Qt::Key key) const { QTest::keyClick(window.get(), key); }
    [[nodiscard]] const RunPlan &plan() const { return window->findChild<PlanEditor *>()->plan(); }
    void setPlan(const RunPlan &plan) const { window->findChild<PlanEditor *>()->setPlan(plan); }
    void run()
    {
        click("run");
        QTRY_VERIFY_WITH_TIMEOUT(hasRun(), 15'000);
    }
};

} // namespace

#define QVERIFY_PLAIN(least)                                                                                 \
    {                                                                                                        \
        const int found = countStrangersTexts();                                                             \
        QVERIFY2(found >= (least), qPrintable(QString::number(found)));                                      \
        const QStringList unsafe = tipsOf(*fixture.window).filter(u"not plain: "_s);                         \
        QVERIFY2(unsafe.isEmpty(), qPrintable(unsafe.join(u'\n')));                                          \
    }

class TestStrangers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init()
    {
        QSettings(u"Hilera"_s, u"Hilera"_s).clear();
        m_links.clear();
        QDesktopServices::setUrlHandler(u"http"_s, this, "followed");
        QDesktopServices::setUrlHandler(u"file"_s, this, "followed");
    }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

    void showsLessonsPlainly_data() { addHostileTexts(); }
    void showsLessonsPlainly()
    {
        QFETCH(QString, hostile);
        const Watch watch = watchedPicture();
        writeHostileLesson(path("lessons"), hostile);
        StrangersFixture fixture(path("lessons"));
        QCOMPARE(fixture.find<LessonList>("lessons")->chosen()->id, u"stranger"_s);
        QVERIFY_PLAIN(6);
        fixture.press(Qt::Key_F5);
        fixture.press(Qt::Key_N);
        auto *notes = fixture.window->findChild<NotesWindow *>();
        QVERIFY(notes);
        QVERIFY(QTest::qWaitForWindowExposed(notes));
        const QPixmap picture = notes->grab(); // is laid out, and would load
        QVERIFY_PLAIN(8);
        QVERIFY(!watch.hasSeenAny());
        fixture.press(Qt::Key_Escape);
    }

    void showsATracePlainly_data() { addHostileTexts(); }
    void showsATracePlainly()
    {
        QFETCH(QString, hostile);
        const Watch watch = watchedPicture();
        StrangersFixture fixture;
        const QString file = m_folder.path() + u'/' + fileName(hostile) + u".trace.json"_s;
        write(file, hostileTrace(hostile));
        fixture.openFile(file);
        QVERIFY_PLAIN(2);
        const QStringList tips = tipsOf(*fixture.window->findChild<TimelineView *>());
        QVERIFY2(std::ranges::count_if(tips, isFromStranger) > 2, qPrintable(tips.join(u'\n')));
        QVERIFY(!watch.hasSeenAny());
    }

    void showsARunPlainly_data() { addHostileTexts(); }
    void showsARunPlainly()
    {
        QFETCH(QString, hostile);
        const Watch watch = watchedPicture();
        StrangersFixture fixture;
        RunPlan plan;
        plan.task = u"fetch"_s;
        plan.addresses = QStringList{u"/faults/404"_s};
        plan.count = 1;
        fixture.setPlan(plan);
        fixture.run();
        const QString sound = path("sound.hilera.jsonl");
        QVERIFY(!exportRun(*fixture.runner.record(), sound));
        const QString file = m_folder.path() + u'/' + fileName(hostile) + u".hilera.jsonl"_s;
        QFile log(sound);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = QJsonDocument(QJsonArray{hostile}).toJson(QJsonDocument::Compact);
        QByteArray content = log.readAll();
        QVERIFY(content.contains("\"Not Found\""));
        write(file, content.replace("\"Not Found\"", text.mid(1, text.size() - 2)));

        fixture.openFile(file);
        fixture.find<QTabWidget>("output")->setCurrentIndex(0);
        QVERIFY_PLAIN(4);
        fixture.find<QTabWidget>("output")->setCurrentIndex(1);
        QVERIFY_PLAIN(4);
        fixture.click("replay");
        QVERIFY_PLAIN(4);
        fixture.click("replay");
        Q_EMIT fixture.find<FileMenu>("file")->compareRequested({file});
        const auto *table = fixture.find<QTableView>("comparedTable");
        QTRY_VERIFY_WITH_TIMEOUT(isFromStranger(textsOf(*table->model()).join(u' ')), 15'000);
        QVERIFY_PLAIN(4);
        QVERIFY(!watch.hasSeenAny());
    }

    // To the web alone, in the desktop's browser, and only when the user has seen where; the text stays.
    void asksBeforeItFollowsALink_data()
    {
        QTest::addColumn<bool>("isInNotes");
        QTest::newRow("in the lesson's text") << false;
        QTest::newRow("in the teacher's notes") << true;
    }
    void asksBeforeItFollowsALink()
    {
        QFETCH(bool, isInNotes);
        writeHostileLesson(path("lessons"), u"stranger"_s);
        StrangersFixture fixture(path("lessons"));
        auto *text = fixture.find<QTextBrowser>("lessonText");
        if (isInNotes) {
            fixture.press(Qt::Key_F5);
            fixture.press(Qt::Key_N);
            text = fixture.window->findChild<NotesWindow *>()->findChild<QTextBrowser *>(u"notes"_s);
        }
        const QString before = text->toPlainText();
        QVERIFY2(before.contains("web and file"_L1), qPrintable(before));
        const auto question = [&fixture] { return fixture.find<QDialog>("linkQuestion"); };
        const auto click = [text](const char *word) {
            QTextCursor cursor = text->document()->find(QLatin1String(word));
            cursor.setPosition(cursor.selectionStart() + 1);
            text->setTextCursor(cursor);
            text->ensureCursorVisible();
            QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(cursor).center());
        };
        click("file");
        QVERIFY(!question());
        for (const char *answer : {"leaveLink", "openLink"}) {
            click("web");
            QVERIFY(question() && question()->isVisible());
            QCOMPARE(fixture.find<QPlainTextEdit>("linkAddress")->toPlainText(),
                u"http://127.0.0.1/stranger?%C3%A4"_s);
            QVERIFY(m_links.isEmpty());
            fixture.click(answer);
            QTRY_VERIFY(!question());
            QCOMPARE(text->toPlainText(), before);
        }
        QCOMPARE(m_links.size(), 1);
        QVERIFY2(m_links.first().contains("127.0.0.1/stranger"_L1), qPrintable(m_links.first()));
        if (isInNotes)
            fixture.press(Qt::Key_Escape);
    }

    // A plan from a file asks for the internet, which only the user chooses.
    void staysOffTheInternetUntilItIsChosen()
    {
        const QJsonObject plan{{u"strategy"_s, u"sequential"_s}, {u"task"_s, u"fetch"_s},
            {u"network"_s, u"internet"_s}, {u"urls"_s, QJsonArray{u"http://127.0.0.1:9/stranger"_s}}};
        QVERIFY(QDir().mkpath(path("far/away")));
        write(path("far/away/lesson.json"),
            QJsonDocument(QJsonObject{{u"chapter"_s, QJsonObject{{u"en"_s, u"c"_s}}}, {u"order"_s, 0},
                              {u"plan"_s, plan}})
                .toJson());
        write(path("far/away/en.md"), "# Title\n\ntext\n");
        StrangersFixture fixture(path("far"));
        QCOMPARE(fixture.find<LessonList>("lessons")->chosen()->id, u"away"_s);
        QCOMPARE(fixture.plan().task, u"fetch"_s);
        QCOMPARE(fixture.plan().network, Network::Practice);
        QVERIFY(fixture.find("run")->isEnabled());
        QVERIFY2(fixture.label("message")->text().contains("internet"_L1),
            qPrintable(fixture.label("message")->text()));
        fixture.choose("network", u"internet"_s);
        QCOMPARE(fixture.plan().network, Network::Internet);
        QCOMPARE(fixture.plan().addresses, QStringList{u"http://127.0.0.1:9/stranger"_s});

        // The same of a run log.
        fixture.run();
        const QString file = path("far.hilera.jsonl");
        QVERIFY(!exportRun(*fixture.runner.record(), file));
        fixture.choose("network", u"practice"_s);
        fixture.openFile(file);
        QCOMPARE(fixture.plan().network, Network::Practice);
        fixture.choose("network", u"internet"_s);
        QCOMPARE(fixture.plan().addresses, QStringList{u"http://127.0.0.1:9/stranger"_s});
    }

    void keepsPasswordsToItself()
    {
        StrangersFixture fixture;
        RunPlan plan;
        plan.strategy = u"sequential"_s;
        plan.task = u"fetch"_s;
        plan.network = Network::Internet;
        plan.addresses = QStringList{u"http://me:stranger@127.0.0.1:9/"_s};
        plan.count = 1;
        fixture.setPlan(plan);
        fixture.run();
        QCOMPARE(countStrangersTexts(), 0);
        fixture.find<QTabWidget>("output")->setCurrentIndex(1);
        QCOMPARE(tipsOf(*fixture.window).filter(u"stranger"_s), QStringList());
        QCOMPARE(fixture.plan().addresses, plan.addresses); // to be run again
        fixture.choose("network", u"practice"_s); // and remembered
        fixture.choose("network", u"internet"_s);
        QCOMPARE(fixture.plan().addresses, plan.addresses);
        fixture.window->close();
        QSettings settings(u"Hilera"_s, u"Hilera"_s);
        settings.sync();
        QFile kept(settings.fileName());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray content = kept.readAll();
        QVERIFY(content.contains("me@127.0.0.1:9"));
        QVERIFY(!content.contains("stranger"));
    }

    // Nobody reads it: that can be given up.
    void savesIntoAPipeUntilItIsCancelled()
    {
        const QString file = path("pipe.hilera.jsonl");
        QCOMPARE(mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        StrangersFixture fixture;
        fixture.setUp(u"sequential"_s, 1, u"0.01"_s);
        fixture.run();
        RunSaver saver(fixture.window.get(), 0);
        // It waits for its threads, for whom a reader comes in any case.
        const auto release = qScopeGuard([&file] { ::open(QFile::encodeName(file).constData(), O_RDWR); });
        const QSignalSpy failed(&saver, &RunSaver::failed);
        saver.save(fixture.runner.record(), file);
        QPointer<QProgressDialog> dialog = fixture.window->findChild<QProgressDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QVERIFY(failed.isEmpty());
        QTest::mouseClick(dialog->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains("was cancelled"_L1));
        struct stat status;
        QCOMPARE(lstat(QFile::encodeName(file).constData(), &status), 0);
        QVERIFY(S_ISFIFO(status.st_mode));
    }

    void followed(const QUrl &url) { m_links.append(url.toString()); }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), qPrintable(name));
    }
    // The text as a file may be called.
    static QString fileName(const QString &text)
    {
        return QString(text).remove(u'/').remove(QChar(0)).left(60);
    }
    // The picture that hostile texts name, where names are looked for.
    [[nodiscard]] Watch watchedPicture() const
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString file = path("stranger.png");
        if (!picture.save(file) || !QDir::setCurrent(m_folder.path()))
            qFatal("The picture could not be written.");
        return Watch(file);
    }

    QTemporaryDir m_folder;
    QStringList m_links;
};

QTEST_MAIN(TestStrangers)
#include "tst_strangers.moc"
