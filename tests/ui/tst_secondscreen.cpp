#include "tests/ui/windowfixture.h"
#include "ui/presenter/noteswindow.h"

#include <QFile>
#include <QGuiApplication>
#include <QScreen>

using namespace hilera;

// With a projector beside the teacher's own screen.
class TestSecondScreen : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        static QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("screens.json")));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(R"({"screens": [
            {"name": "own", "x": 0, "y": 0, "width": 1600, "height": 900, "logicalDpi": 96, "dpr": 1},
            {"name": "projector", "x": 1600, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1}
        ]})");
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCOMPARE(QGuiApplication::screens().size(), 2);
    }

    void isForTheClass_data()
    {
        QTest::addColumn<int>("startsOn");
        QTest::newRow("from the own screen") << 0;
        QTest::newRow("from the projector") << 1;
    }
    void isForTheClass()
    {
        QFETCH(int, startsOn);
        const QScreen *own = QGuiApplication::screens()[0];
        const QScreen *projector = QGuiApplication::screens()[1];
        WindowFixture fixture;
        fixture.window->move(QGuiApplication::screens()[startsOn]->geometry().topLeft() + QPoint(40, 40));
        const QPoint place = fixture.window->pos();
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QVERIFY(fixture.window->isFullScreen());
        QCOMPARE(fixture.window->screen(), projector);
        const auto *notes = fixture.window->findChild<NotesWindow *>();
        QVERIFY(notes && notes->isVisible());
        QVERIFY(own->geometry().contains(notes->geometry()));

        QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
        QVERIFY(!fixture.window->isFullScreen());
        QTRY_COMPARE(fixture.window->pos(), place);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestSecondScreen)
#include "tst_secondscreen.moc"
