#include "tests/ui/windowfixture.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace hilera;
using namespace Qt::StringLiterals;

// What stands where settings are kept can't be read, or not be written: the window says so.
class TestBadSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsInTheWindow_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("told"); // empty: nothing
        QTest::newRow("a file") << u"file"_s << QString();
        QTest::newRow("no file yet") << u"none"_s << QString();
        QTest::newRow("a folder") << u"folder"_s << u"can’t be read"_s;
        QTest::newRow("no folder can be made") << u"file above"_s << u"can’t be written"_s;
        if (geteuid() != 0)
            QTest::newRow("nobody may read it") << u"locked"_s << u"can’t be read"_s;
    }
    void tellsInTheWindow()
    {
        QFETCH(QString, kind);
        QFETCH(QString, told);
        const QTemporaryDir home; // QSettings remembers what it has read of a file
        const QString folder = home.filePath(u"Hilera"_s);
        const QString path = folder + u"/Hilera.conf"_s;
        QVERIFY(kind == "file above"_L1 || QDir().mkpath(folder));
        if (kind == "folder"_L1)
            QVERIFY(QDir().mkpath(path));
        else if (kind == "file above"_L1)
            write(folder, "a file");
        else if (kind != "none"_L1)
            write(path, "[help]\nhintsDone=true\n");
        if (kind == "locked"_L1)
            QCOMPARE(chmod(QFile::encodeName(path).constData(), 0), 0);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());

        const WindowFixture fixture{{}, true};
        const QLabel *message = fixture.label("message");
        QVERIFY2(message->text().contains(told), qPrintable(message->text()));
        QCOMPARE(message->text().isEmpty(), told.isEmpty());
        QCOMPARE(message->text().contains(path), !told.isEmpty());
        QCOMPARE(message->property("failed").toBool(), !told.isEmpty());
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), qPrintable(path));
    }
};

QTEST_MAIN(TestBadSettings)
#include "tst_badsettings.moc"
