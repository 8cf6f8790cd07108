#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// The folders that core/README.md lists, from the ground up, are all there are, and each includes only what
// stands before it.
class TestRooms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        static const QRegularExpression base(u"^(core|ui|app)/ "_s);
        static const QRegularExpression folder(u"^  ([a-z/]+)/ "_s);
        QString parent;
        for (const QString &line : textOf(u"core/README.md"_s).section(u"```"_s, 1, 1).split(u'\n')) {
            if (const auto found = base.match(line); found.hasMatch())
                parent = found.captured(1);
            else if (const auto inside = folder.match(line); inside.hasMatch())
                m_rooms.append(parent + u'/' + inside.captured(1));
        }
        m_rooms.append(u"app"_s);
        QVERIFY(m_rooms.size() > 20);
    }

    void everyFileIsInARoom()
    {
        QStringList loose;
        for (const QString &file : sources())
            if (!m_rooms.contains(roomOf(file)))
                loose.append(file);
        QCOMPARE(loose, QStringList());
    }

    void everyRoomHasFiles()
    {
        QStringList empty = m_rooms;
        for (const QString &file : sources())
            empty.removeAll(roomOf(file));
        QCOMPARE(empty, QStringList());
    }

    void includesOnlyWhatStandsBeforeIt_data()
    {
        QTest::addColumn<QString>("room");
        for (const QString &room : m_rooms)
            QTest::newRow(qPrintable(room)) << room;
    }
    void includesOnlyWhatStandsBeforeIt()
    {
        QFETCH(QString, room);
        static const QRegularExpression include(
            u"^#include \"([^\"]+)\""_s, QRegularExpression::MultilineOption);
        QStringList wrong;
        for (const QString &file : sources()) {
            if (roomOf(file) != room)
                continue;
            for (const auto &found : include.globalMatch(textOf(file)))
                if (m_rooms.indexOf(roomOf(found.captured(1))) > m_rooms.indexOf(room))
                    wrong.append(file + u": "_s + found.captured(1));
        }
        QCOMPARE(wrong, QStringList());
    }

private:
    static QString textOf(const QString &file)
    {
        QFile source(QStringLiteral(HILERA_SOURCE "/") + file);
        return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    }
    static QString roomOf(const QString &file) { return file.section(u'/', 0, -2); }
    static QStringList sources()
    {
        const QDir top(QStringLiteral(HILERA_SOURCE));
        QStringList files;
        for (const QString &base : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator each(
                top.filePath(base), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext())
                files.append(top.relativeFilePath(each.next()));
        }
        files.sort();
        return files;
    }

    QStringList m_rooms; // from the ground up
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
