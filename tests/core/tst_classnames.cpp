#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Those of the file that the linker sees: not what is declared alone, and not in a namespace without a name.
QStringList classesOf(const QString &fileName)
{
    static const QRegularExpression definition(
        u"^(?:template <.*> )?(?:class|struct) (\\w+)(?: final)?(?: : .*| \\{.*)?$"_s);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList names;
    bool isHidden = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line == u"namespace {" || line == u"} // namespace")
            isHidden = line.endsWith(u'{');
        if (const auto match = definition.match(line); match.hasMatch() && !isHidden)
            names.append(match.captured(1));
    }
    return names;
}

} // namespace

// Of two classes with one name in one program, the linker takes what the compiler made by itself, such as a
// destructor, from either. No compiler or test of a part sees that.
class ClassNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areGivenOnce()
    {
        QMap<QString, QStringList> files;
        for (const QString &folder : {u"app"_s, u"core"_s, u"ui"_s}) {
            QDirIterator each(QStringLiteral(HILERA_SOURCE "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                QDirIterator::Subdirectories);
            while (each.hasNext()) {
                const QString file = each.next();
                for (const QString &name : classesOf(file))
                    files[name].append(file);
            }
        }
        QVERIFY(files.size() > 300);
        for (const auto &[name, where] : files.asKeyValueRange())
            QVERIFY2(where.size() == 1, qPrintable(name + u": "_s + where.join(u", "_s)));
    }
};

QTEST_GUILESS_MAIN(ClassNamesTest)
#include "tst_classnames.moc"
