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

    // What can't be understood is never replaced.
    void keepsWhatItCannotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isBroken");
        QTest::newRow("settings") << QByteArray("[help]\nhintsDone=true\n") << false;
        QTest::newRow("a note") << QByteArray("; by hand\n[help]\nhintsDone=true\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("cut off") << QByteArray("[help]\nhintsDone=true\n[window]\ngeom") << true;
        QTest::newRow("cut off in a section") << QByteArray("[help]\nhintsDone=true\n[wind") << true;
        QTest::newRow("another file") << QByteArray("Dear diary,\ntoday I wrote this.\n") << true;
        QTest::newRow("binary") << QByteArray("a=\x89PNG\r\n\x1a\n\0\0=\xff\xfe", 16) << true;
        QTest::newRow("zeros") << QByteArray(4'096, '\0') << true;
        QTest::newRow("another encoding") << QByteArray("[lessons]\nlast=ca\xf1\xf3n\n") << true;
        QTest::newRow("too much") << QByteArray("[help]\na=") + QByteArray(11'000'000, 'a') + "\n" << true;
    }
    void keepsWhatItCannotUnderstand()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isBroken);
        const QTemporaryDir home;
        const QString path = home.filePath(u"Hilera/Hilera.conf"_s);
        QVERIFY(QDir(home.path()).mkdir(u"Hilera"_s));
        write(path, content);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
        const QString first = path + u".broken"_s;
        {
            const WindowFixture fixture{{}, true};
            QCOMPARE(fixture.label("message")->text().contains(u"kept as Hilera.conf.broken,"_s), isBroken);
            fixture.window->close();
        }
        QCOMPARE(QFile::exists(first), isBroken);
        QCOMPARE(read(isBroken ? first : path).startsWith(content), isBroken || content.isEmpty());
        QVERIFY(read(path).startsWith('[')); // kept anew, and found next time
        {
            const WindowFixture fixture{{}, true};
            QCOMPARE(fixture.label("message")->text(), QString());
        }
        if (!isBroken)
            return;
        write(path, "the second");
        const WindowFixture fixture{{}, true};
        QCOMPARE(read(path + u".broken2"_s), QByteArray("the second"));
        QCOMPARE(read(first), content);
    }

    void leavesAloneWhatItCannotMove()
    {
        const QTemporaryDir home;
        const QString path = home.filePath(u"Hilera/Hilera.conf"_s);
        QVERIFY(QDir(home.path()).mkdir(u"Hilera"_s));
        write(path, "none");
        write(path + u".broken"_s, "none");
        for (int i = 2; i <= 100; ++i)
            write(path + u".broken"_s + QString::number(i), "none");
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
        {
            const WindowFixture fixture{{}, true};
            QVERIFY(fixture.label("message")->text().contains(u"can’t be moved aside"_s));
            fixture.window->close();
        }
        QCOMPARE(read(path), QByteArray("none"));
    }

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), qPrintable(path));
    }
};

QTEST_MAIN(TestBadSettings)
#include "tst_badsettings.moc"
