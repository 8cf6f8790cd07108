#include "tests/ui/windowfixture.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

using namespace hilera;

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool isFinished = true;
};

QList<Message> readMessages()
{
    QFile file(QStringLiteral(HILERA_SOURCE "/resources/translations/hilera_es.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            messages.append({context, xml.readElementText(), {}, true});
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%L?\\d"));
    QStringList found;
    for (auto matches = form.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

// Every text that the window shows, or would on a click.
QSet<QString> textsOf(const QWidget &window)
{
    QSet<QString> texts;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        texts << widget->toolTip() << widget->accessibleName();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i);
        }
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            for (const QAction *action : menu->actions())
                texts << action->text();
        }
    }
    QSet<QString> words;
    static const QRegularExpression letters(QStringLiteral("\\p{L}{3}"));
    for (const QString &text : texts) {
        if (text.contains(letters))
            words << plain(text);
    }
    return words;
}

} // namespace

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void everyTextIsTranslated()
    {
        const QList<Message> messages = readMessages();
        QVERIFY(messages.size() > 200);
        QSet<QString> contexts;
        for (const Message &message : messages) {
            const QByteArray where = (message.context + QStringLiteral(": ") + message.source).toUtf8();
            QVERIFY2(message.isFinished && !message.translation.isEmpty(), where.constData());
            QVERIFY2(placeholders(message.source) == placeholders(message.translation), where.constData());
            QVERIFY2(
                message.source.endsWith(QLatin1Char('.')) == message.translation.endsWith(QLatin1Char('.')),
                where.constData());
            contexts << message.context;
        }
        for (const char *context : {"Task", "Strategy", "Names", "Format", "RunPlan", "DurationSpec"})
            QVERIFY2(contexts.contains(QLatin1String(context)), context);
    }

    // Two controls with one mnemonic: the key would work for neither.
    void mnemonicsDiffer_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void mnemonicsDiffer()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.language.choose(language);
        QCoreApplication::processEvents(); // the widgets are told
        QHash<QChar, QString> used;
        static const QRegularExpression mnemonic(
            QStringLiteral("&(\\w)"), QRegularExpression::UseUnicodePropertiesOption);
        const auto check = [&used](const QString &text) {
            const QRegularExpressionMatch match = mnemonic.match(text);
            if (!match.hasMatch())
                return;
            const QChar key = match.captured(1).at(0).toLower();
            QVERIFY2(!used.contains(key), qPrintable(text + QStringLiteral(" and ") + used.value(key)));
            used.insert(key, text);
        };
        fixture.chooseStrategy(QStringLiteral("processes-with-threads"));
        for (const char *task : {"snooze", "fetch", "count"}) { // each has knobs of its own
            used.clear();
            fixture.choose("task", QLatin1String(task));
            for (const auto *label : fixture.window->findChildren<QLabel *>()) {
                if (label->buddy() && label->isVisible())
                    check(label->text());
            }
            for (const auto *button : fixture.window->findChildren<QAbstractButton *>()) {
                if (button->isVisible())
                    check(button->text());
            }
            for (const QAction *menu : fixture.window->findChild<QMenuBar *>()->actions())
                check(menu->text());
            QVERIFY(used.size() >= 8);
        }
    }

    void switchingChangesEveryText()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("process-pool"), 2, QStringLiteral("0.02"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 2 of 2 tasks succeeded"));
        const QSet<QString> english = textsOf(*fixture.window);
        const auto logLine = [&fixture] {
            const auto *log = fixture.find<QTableView>("log");
            return log->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        };
        const QString englishLine = logLine();
        const QString title = fixture.label("lessonTitle")->toolTip();

        fixture.click("language-es");
        QTRY_VERIFY(fixture.label("lessonTitle")->toolTip() != title);
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Fin: 2 de 2 tareas terminadas bien"));
        QVERIFY(logLine() != englishLine);

        QSet<QString> same = textsOf(*fixture.window) & english;
        same -= {QStringLiteral("English"), QStringLiteral("Español"), QStringLiteral("submit(f(x))"),
            QStringLiteral("ideal"), QStringLiteral("Internet"), QStringLiteral("Python"),
            QStringLiteral("stdin"), QStringLiteral("Scroll Left"),
            QStringLiteral("Scroll Right")}; // Qt's own, not in sight
        for (const QString &text : QSet<QString>(same)) {
            if (text.startsWith(QLatin1String("ideal ")))
                same.remove(text);
        }
        QVERIFY2(same.isEmpty(), qPrintable(QStringList(same.values()).join(QStringLiteral(" | "))));

        fixture.click("language-en");
        QTRY_COMPARE(fixture.label("lessonTitle")->toolTip(), title);
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 2 of 2 tasks succeeded"));
    }

    // Qt's own texts too: those of its dialogs, and of the menu of a field.
    void speaksSpanishToTheLastDialog()
    {
        WindowFixture fixture;
        const auto textsOfDialogs = [&fixture] {
            fixture.window->findChild<QAction *>(QStringLiteral("open"))->trigger();
            QDialog *dialog = fixture.window->findChild<QDialog *>();
            QDialogButtonBox box(QDialogButtonBox::Save | QDialogButtonBox::Cancel | QDialogButtonBox::Ok
                | QDialogButtonBox::Close);
            QLineEdit line;
            const std::unique_ptr<QMenu> menu(line.createStandardContextMenu());
            QSet<QString> texts = textsOf(box);
            for (const QAction *action : menu->actions())
                texts << plain(action->text()).section(u'\t', 0, 0);
            if (dialog)
                texts += textsOf(*dialog);
            delete dialog;
            return texts;
        };
        fixture.language.choose(QStringLiteral("en"));
        const QSet<QString> english = textsOfDialogs();
        QVERIFY2(english.size() > 20, qPrintable(QStringList(english.values()).join(u'|')));
        fixture.language.choose(QStringLiteral("es"));
        QSet<QString> same = textsOfDialogs() & english;
        same.remove(QString()); // between the lines of a menu
        for (const QString &text : QSet<QString>(same)) { // folders and patterns
            if (text.contains(u'/') || text.contains(u'*'))
                same.remove(text);
        }
        fixture.language.choose(QStringLiteral("en"));
        QVERIFY2(same.isEmpty(), qPrintable(QStringList(same.values()).join(QStringLiteral(" | "))));
    }

    // What it says itself is said anew; what others told stays only if it went wrong.
    void switchesTheMessageOfARunThatIsOn()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 2, QStringLiteral("2"));
        fixture.click("moreKnobs");
        fixture.find("polling")->setFocus();
        QTest::keyClick(fixture.find("polling"), Qt::Key_End);
        fixture.click("run");
        QTRY_COMPARE(fixture.logLines(), 2);
        fixture.click("stop");
        QTRY_VERIFY(fixture.label("message")->text().contains(QStringLiteral("can’t be ended from outside")));
        fixture.click("language-es");
        QTRY_VERIFY(!fixture.label("message")->text().contains(QLatin1String("thread")));
        QVERIFY(!fixture.label("message")->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        auto *status = fixture.window->findChild<StatusPanel *>();
        status->showMessage(QStringLiteral("Guardado"), false);
        fixture.click("language-en");
        QTRY_COMPARE(fixture.label("message")->text(), QString());
        status->showMessage(QStringLiteral("No hay sitio"), true);
        fixture.click("language-es");
        QTRY_COMPARE(fixture.label("lessonTitle")->isVisible(), true);
        QVERIFY(fixture.label("message")->text().contains(QLatin1String("No hay sitio")));
    }

    void numbersCanBeTypedAsTheyAreShown()
    {
        WindowFixture fixture;
        fixture.click("language-es");
        fixture.type("timeScale", QStringLiteral("0,25"));
        QCOMPARE(fixture.find<QDoubleSpinBox>("timeScale")->value(), 0.25);
        QCOMPARE(fixture.find<QDoubleSpinBox>("timeScale")->text(), QStringLiteral("0.25"));
        fixture.type("durations", QStringLiteral("0,2"));
        QVERIFY(fixture.find("run")->isEnabled());
        QVERIFY(fixture.label("planProblem")->isVisible()); // a list, and the window says so
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
