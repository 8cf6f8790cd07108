#include "tests/ui/windowfixture.h"

#include <QDataStream>
#include <QFile>
#include <QScreen>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize screenSize(1366, 768);

// As QWidget::saveGeometry() has it, for a window that was on a screen of that width.
QByteArray geometryOf(const QRect &window, int screenWidth)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_4_0);
    stream << quint32(0x1D9D0CB) << quint16(3) << quint16(0) << window << window << qint32(0) << quint8(0)
           << quint8(0) << qint32(screenWidth) << window;
    return bytes;
}

} // namespace

// The window was on a larger screen when it was closed.
class TestSmallScreen : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        static const QTemporaryDir folder;
        QFile file(folder.filePath(u"screens.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(R"({"screens": [
            {"name": "small", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
        ]})");
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(QGuiApplication::primaryScreen()->availableGeometry().size(), screenSize);
    }

    void staysOnTheScreen_data()
    {
        QTest::addColumn<QRect>("before");
        QTest::addColumn<int>("screenWidth");
        QTest::addColumn<QRect>("after"); // null: wherever, but as large as it usually is, and on the screen
        QTest::newRow("as it was") << QRect(20, 30, 1100, 700) << 1366 << QRect(20, 30, 1100, 700);
        QTest::newRow("no memory") << QRect() << 0 << QRect();
        QTest::newRow("too large") << QRect(0, 0, 1600, 1100) << 1600 << QRect();
        QTest::newRow("much too large") << QRect(0, 0, 3800, 2000) << 3840 << QRect();
        QTest::newRow("too wide") << QRect(0, 0, 1500, 700) << 1500 << QRect();
        QTest::newRow("too high") << QRect(0, 0, 1100, 1000) << 1366 << QRect();
        QTest::newRow("beyond the right") << QRect(1500, 40, 1100, 700) << 1600 << QRect();
        QTest::newRow("below") << QRect(40, 1000, 1100, 700) << 1366 << QRect();
        QTest::newRow("before the left") << QRect(-1400, 40, 1100, 700) << 1366 << QRect();
        QTest::newRow("half of it") << QRect(700, 400, 1100, 700) << 1366 << QRect();
        QTest::newRow("absurd") << QRect(1'000'000'000, -1'000'000'000, 1'000'000'000, 1'000'000'000) << 1366
                                << QRect();
    }
    void staysOnTheScreen()
    {
        QFETCH(QRect, before);
        QFETCH(int, screenWidth);
        QFETCH(QRect, after);
        const QTemporaryDir home;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
        if (!before.isNull()) {
            WindowSettings settings;
            settings.geometry = geometryOf(before, screenWidth);
            settings.save();
        }
        Runner runner(test::workerProgram());
        Language language(QStringLiteral(HILERA_BIN "/.."));
        Appearance appearance;
        MainWindow window(runner, language, appearance, {u":/resources/lessons"_s});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QRect screen(QPoint(), screenSize);
        const QRect now = window.geometry();
        const auto place = u"%1, %2: %3 × %4"_s.arg(now.x()).arg(now.y()).arg(now.width()).arg(now.height());
        QVERIFY2(screen.contains(now), qPrintable(place));
        QVERIFY2(after.isNull() || now == after, qPrintable(place));
    }
};

QTEST_MAIN(TestSmallScreen)
#include "tst_smallscreen.moc"
