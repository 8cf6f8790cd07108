#include "tests/ui/windowfixture.h"
#include "ui/output/logmodel.h"
#include "ui/picture/pictureformats.h"
#include "ui/replay/replaymode.h"
#include "ui/runlog/filemenu.h"
#include "ui/runlog/runsaver.h"
#include "ui/timeline/view/timelineview.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>

using namespace hilera;

namespace {

class FilesFixture : public WindowFixture {
public:
    [[nodiscard]] FileMenu &menu() const { return *find<FileMenu>("file"); }
    [[nodiscard]] QString message() const { return label("message")->text(); }
    [[nodiscard]] bool failed() const { return label("message")->property("failed").toBool(); }
    [[nodiscard]] QImage picture() const { return window->findChild<TimelineView *>()->grab().toImage(); }
    [[nodiscard]] QStringList figures() const
    {
        QStringList texts;
        for (int i = 0; i < 10; ++i)
            texts.append(label(qPrintable(QStringLiteral("figure%1").arg(i)))->text());
        return texts;
    }
    [[nodiscard]] QStringList log() const
    {
        const auto *model = find<QTableView>("log")->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines.append(model->index(row, 0).data(Qt::ToolTipRole).toString());
        return lines;
    }

    void runAndSave(const QString &strategy, const QString &file) const
    {
        setUp(strategy, 4, QStringLiteral("0.02"));
        click("run");
        QTRY_VERIFY(hasRun());
        menu().save(file);
        QTRY_VERIFY(message().startsWith(QLatin1String("Saved")));
    }
    void open(const QString &file) const
    {
        Q_EMIT menu().openRequested(file);
        QTRY_VERIFY(message().startsWith(QLatin1String("Opened")) || failed());
    }
};

// Of so many events that writing them takes a while.
std::shared_ptr<const RunRecord> longRun()
{
    constexpr int events = 3'000'000;
    auto record = std::make_shared<RunRecord>(RunPlan(), 0);
    EventBatch batch;
    batch.events.resize(events);
    for (int i = 0; i < events; ++i) {
        Event &event = batch.events[static_cast<std::size_t>(i)];
        event.time = i;
        event.track = 0;
        event.type = i == 0 ? EventType::TrackOpened : EventType::StateEntered;
        event.detail = static_cast<std::uint8_t>(i == 0 ? 3 : 3 + i % 2);
    }
    record->apply(std::move(batch));
    record->finish(events, {});
    return record;
}

} // namespace

class TestRunFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(addFormats(pictureFormats()));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void savesPictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("svg") << QStringLiteral("a.svg") << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("a.png") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("a.pdf") << QByteArray("%PDF");
        QTest::newRow("report") << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>");
    }
    void savesPictures()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        FilesFixture fixture;
        fixture.runAndSave(QStringLiteral("process-pool"), path(name));
        QVERIFY(contentOf(path(name)).startsWith(begin));
        QVERIFY(fixture.menu().recentFiles().isEmpty()); // it can't be opened again
        fixture.menu().save(path(QStringLiteral("none/") + name));
        QTRY_VERIFY(fixture.failed());
        QVERIFY2(
            fixture.message().contains(QLatin1String("there is no folder")), qPrintable(fixture.message()));
    }

    // What was there before is still there.
    void endsASavingThatTakesLong()
    {
        const QString name = path(QStringLiteral("long.hilera.jsonl"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        file.close();
        QWidget window;
        window.show();
        RunSaver saver(&window, 0);
        QStringList failures;
        connect(&saver, &RunSaver::failed, this, [&](const QString &message) { failures.append(message); });
        saver.save(longRun(), name);
        const auto *dialog = window.findChild<QProgressDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, test::stuck);
        QVERIFY2(failures.first().contains(QLatin1String("cancelled")), qPrintable(failures.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QTRY_VERIFY(!window.findChild<QProgressDialog *>());
    }

    // As "hilera RUNLOG" does, before the lessons have been loaded: their plan does not take the run's place.
    void keepsTheKnobsOfARunOpenedAtOnce()
    {
        const QString file = path(QStringLiteral("early.hilera.jsonl"));
        FilesFixture fixture;
        fixture.runAndSave(QStringLiteral("thread-pool"), file);
        fixture.window.reset();
        QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear();
        fixture.window = std::make_unique<MainWindow>(
            fixture.runner, fixture.language, fixture.appearance, fixture.lessonFolders);
        fixture.window->show();
        fixture.window->openFile(file);
        QTRY_VERIFY(fixture.message().startsWith(QLatin1String("Opened")));
        QTRY_VERIFY(!fixture.label("lessonTitle")->toolTip().isEmpty());
        QCOMPARE(
            fixture.find<QComboBox>("strategy")->currentData().toString(), QStringLiteral("thread-pool"));
        QCOMPARE(fixture.find<QSpinBox>("count")->value(), 4);
    }

    // The same picture, figures and log, in a window that has run nothing.
    void showsARunAsItWas_data()
    {
        addStrategies([](const Strategy &) { return true; });
    }
    void showsARunAsItWas()
    {
        QFETCH(QString, strategy);
        const QString file = path(strategy + QStringLiteral(".hilera.jsonl"));
        QImage picture;
        QStringList figures;
        QStringList log;
        {
            FilesFixture fixture;
            fixture.runAndSave(strategy, file);
            QTest::qWait(100); // the last figures
            picture = fixture.picture();
            figures = fixture.figures();
            log = fixture.log();
            QCOMPARE(log.size(), 8);
            QVERIFY(log.first().size() > 5);
        }
        FilesFixture fixture;
        fixture.open(file);
        QVERIFY2(!fixture.failed(), qPrintable(fixture.message()));
        QCOMPARE(fixture.log(), log);
        QTRY_COMPARE(fixture.figures(), figures);
        QTRY_COMPARE(fixture.picture(), picture);
        QCOMPARE(fixture.find<QComboBox>("strategy")->currentData().toString(), strategy);
        QVERIFY(fixture.find("replay")->isEnabled());

        const QString again = path(QStringLiteral("again.hilera.jsonl"));
        fixture.menu().save(again);
        QTRY_VERIFY(fixture.message().startsWith(QLatin1String("Saved")));
        QCOMPARE(contentOf(again), contentOf(file));
    }

    void opensTheTraceOfAnotherProgram()
    {
        FilesFixture fixture;
        const QString file = write("other.trace.json",
            R"([{"ph":"X","name":"parse","cat":"c","pid":1,"tid":1,"ts":0,"dur":1000},
                {"ph":"X","name":"link","cat":"c","pid":1,"tid":2,"ts":500,"dur":2000}])");
        fixture.open(file);
        QVERIFY2(!fixture.failed(), qPrintable(fixture.message()));
        QVERIFY(fixture.window->findChild<TimelineView *>()->controller().scene().rows.count() >= 2);
        QCOMPARE(fixture.progress(), QStringLiteral("A trace of another program"));
        QCOMPARE(fixture.figures().first(), QStringLiteral("–"));
        QVERIFY(!fixture.find("replay")->isEnabled());
        QVERIFY(!fixture.window->findChild<QAction *>(QStringLiteral("newLesson"))->isEnabled());
        QVERIFY(fixture.find("run")->isEnabled()); // and a run of one's own goes on as ever
        fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        QVERIFY(fixture.find("replay")->isEnabled());
    }

    void keepsWhatIsOpenWhenAFileIsBroken_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("a.hilera.jsonl");
        QTest::newRow("text") << QByteArray("hello") << QStringLiteral("a.hilera.jsonl");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\0\x01", 4) << QStringLiteral("a.trace.json");
        QTest::newRow("picture") << QByteArray("\x89PNG") << QStringLiteral("a.png");
    }
    void keepsWhatIsOpenWhenAFileIsBroken()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, name);
        FilesFixture fixture;
        fixture.runAndSave(QStringLiteral("thread-per-task"), path(QStringLiteral("good.hilera.jsonl")));
        const QStringList log = fixture.log();
        fixture.open(write(qPrintable(name), content));
        QVERIFY(fixture.failed());
        QVERIFY2(fixture.message().contains(name), qPrintable(fixture.message()));
        QCOMPARE(fixture.log(), log);
    }

    void takesAFileThatIsDropped()
    {
        FilesFixture fixture;
        const QString file = path(QStringLiteral("dropped.hilera.jsonl"));
        fixture.runAndSave(QStringLiteral("sequential"), file);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &drop);
        QTRY_VERIFY(fixture.message().startsWith(QLatin1String("Opened")));

        // Several stand beside each other; what is no file is not taken.
        data.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(file)});
        QDragEnterEvent again({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &again);
        QDropEvent two({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &two);
        QVERIFY(fixture.find("comparePage")->isVisible());
        data.setUrls({QUrl::fromLocalFile(file), QUrl(QStringLiteral("http://localhost/"))});
        QDragEnterEvent mixed({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        mixed.ignore();
        QCoreApplication::sendEvent(fixture.window.get(), &mixed);
        QVERIFY(!mixed.isAccepted());
    }

    void remembersTheLastFiles()
    {
        const QString file = path(QStringLiteral("remembered.hilera.jsonl"));
        {
            FilesFixture fixture;
            fixture.runAndSave(QStringLiteral("sequential"), file);
            fixture.window->close();
        }
        FilesFixture fixture;
        QCOMPARE(fixture.menu().recentFiles(), QStringList{file});
        QFile::remove(file);
        fixture.open(file);
        QVERIFY(fixture.failed());
        QVERIFY(fixture.message().contains(QLatin1String("remembered")));
    }

    void waitsForARunToEnd()
    {
        FilesFixture fixture;
        const QString file = path(QStringLiteral("waits.hilera.jsonl"));
        fixture.runAndSave(QStringLiteral("sequential"), file);
        fixture.setUp(QStringLiteral("thread-per-task"), 2, QStringLiteral("5"));
        fixture.click("run");
        QTRY_VERIFY(fixture.runner.isRunning());
        Q_EMIT fixture.menu().openRequested(file);
        QTRY_VERIFY(fixture.failed());
        QVERIFY(fixture.runner.isRunning());
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString write(const char *name, const QByteArray &content) const
    {
        QFile file(path(QLatin1String(name)));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName();
    }
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestRunFiles)
#include "tst_runfiles.moc"
