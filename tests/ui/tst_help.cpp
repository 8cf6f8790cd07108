#include "tests/ui/windowfixture.h"
#include "ui/actions/actiontable.h"
#include "ui/glossary/termlabel.h"
#include "ui/glossary/termtext.h"
#include "ui/timeline/view/timelineview.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBlock>

using namespace hilera;

namespace {

// The middle of the first link's word in the viewport.
QPoint placeOfLink(const TermText &text)
{
    for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!it.fragment().charFormat().isAnchor())
                continue;
            QTextCursor cursor(text.document());
            cursor.setPosition(it.fragment().position() + 1);
            return text.cursorRect(cursor).center() + QPoint(3, 0);
        }
    }
    return {};
}

QString textIn(const QWidget *widget, const char *label)
{
    const auto *found = widget ? widget->findChild<QLabel *>(QLatin1String(label)) : nullptr;
    return found ? found->text() : QString();
}

// What the open popup explains; empty if there is none.
QString explained()
{
    const QWidget *popup = QApplication::activePopupWidget();
    return popup && popup->objectName() == QLatin1String("termPopup") ? textIn(popup, "termName") : QString();
}

QAbstractButton *legendEntry(const WindowFixture &fixture, const QString &name)
{
    for (auto *button : fixture.window->findChild<TimelineView *>()->findChildren<QAbstractButton *>()) {
        if (button->text() == name)
            return button;
    }
    return nullptr;
}

} // namespace

class TestHelp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void explainsAWordOfALesson()
    {
        WindowFixture fixture;
        const auto *text = fixture.find<TermText>("lessonText");
        QTRY_VERIFY(!placeOfLink(*text).isNull());
        const QPoint word = placeOfLink(*text);
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, word);
        QCOMPARE(explained(), QStringLiteral("thread"));
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup->y() > text->viewport()->mapToGlobal(word).y());
        QVERIFY(popup->accessibleDescription().startsWith(QLatin1String("A line of execution")));
        const auto *definition = popup->findChild<TermText *>();
        const double needed = definition->document()->size().height();
        QVERIFY(needed <= definition->viewport()->height() + 1 && popup->height() < needed + 60);

        // A word in the definition, in the same popup.
        QTest::mouseClick(definition->viewport(), Qt::LeftButton, {}, placeOfLink(*definition));
        QCOMPARE(explained(), QStringLiteral("process"));
        QTest::keyClick(popup, Qt::Key_Escape);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void explainsAWordByKey()
    {
        WindowFixture fixture;
        auto *text = fixture.find<TermText>("lessonText");
        QTRY_VERIFY(!placeOfLink(*text).isNull());
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Tab);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(explained(), QStringLiteral("thread"));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QCOMPARE(fixture.window->focusWidget(), text);
    }

    void explainsInTheLanguageOfTheText()
    {
        WindowFixture fixture;
        fixture.click("language-es");
        const auto *text = fixture.find<TermText>("lessonText");
        QTRY_VERIFY(text->toPlainText().contains(QLatin1String("hilo")));
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, placeOfLink(*text));
        QCOMPARE(explained(), QStringLiteral("hilo"));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    }

    void explainsEveryCaptionOfAFigure()
    {
        WindowFixture fixture;
        int count = 0;
        for (auto *caption : fixture.window->findChildren<TermLabel *>()) {
            if (!caption->isVisible())
                continue;
            ++count;
            QTest::mouseClick(caption, Qt::LeftButton);
            QVERIFY2(!explained().isEmpty(), qPrintable(caption->text()));
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
            QTest::keyClick(caption, Qt::Key_Return);
            QVERIFY2(!explained().isEmpty(), qPrintable(caption->text()));
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        }
        QVERIFY(count >= 10);
    }

    void explainsTheLegend()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("0.02"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        const auto &scene = fixture.window->findChild<TimelineView *>()->controller().scene();
        QAbstractButton *entry = nullptr;
        QTRY_VERIFY((entry = legendEntry(fixture, QStringLiteral("queued"))));
        QTRY_VERIFY(entry->isVisible());
        QTest::mouseClick(entry, Qt::LeftButton, {}, QPoint(entry->width() - 20, entry->height() / 2));
        QCOMPARE(explained(), QStringLiteral("queued"));
        QVERIFY(QApplication::activePopupWidget()->height() < 6 * entry->height());
        QVERIFY(scene.dimmed.none()); // only told
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTest::keyClick(entry, Qt::Key_Return);
        QCOMPARE(explained(), QStringLiteral("queued"));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTest::mouseClick(entry, Qt::LeftButton, {}, QPoint(8, entry->height() / 2));
        QVERIFY(explained().isEmpty());
        QVERIFY(scene.dimmed.any());
    }

    void listsAllWords()
    {
        WindowFixture fixture;
        fixture.click("language-es");
        QTest::keyClick(fixture.window.get(), Qt::Key_F1);
        const auto *glossary = fixture.find<QDialog>("glossary");
        QVERIFY(glossary && glossary->isVisible());
        auto *filter = fixture.find<QLineEdit>("glossaryFilter");
        const auto *list = fixture.find<QListWidget>("glossaryTerms");
        const int all = list->count();
        QVERIFY(all > 50);
        QTest::keyClicks(filter, QStringLiteral("Nucleo"));
        QCOMPARE(list->count(), 1);
        QCOMPARE(fixture.label("glossaryName")->text(), QStringLiteral("núcleo"));
        // As one says in class, whatever the list calls it.
        filter->clear();
        QTest::keyClicks(filter, QStringLiteral("makesp"));
        QCOMPARE(fixture.label("glossaryName")->text(), QStringLiteral("duración total"));

        const auto *definition = fixture.find<TermText>("glossaryDefinition");
        QTest::mouseClick(definition->viewport(), Qt::LeftButton, {}, placeOfLink(*definition));
        QCOMPARE(fixture.label("glossaryName")->text(), QStringLiteral("entrega"));
        QCOMPARE(list->count(), all);
        QTest::keyClick(filter, Qt::Key_Down);
        QVERIFY(fixture.label("glossaryName")->text() != QStringLiteral("entrega"));
        QTest::keyClicks(filter, QStringLiteral("zzz"));
        QCOMPARE(list->count(), 0);
        QVERIFY(!definition->isVisible());

        fixture.language.choose(QStringLiteral("en"));
        filter->clear();
        QCOMPARE(list->count(), all);
        QVERIFY(!list->findItems(QStringLiteral("makespan"), Qt::MatchExactly).isEmpty());
    }

    void showsAllKeys()
    {
        WindowFixture fixture;
        for (const char *name : {"run", "lessons", "code", "log"}) {
            QWidget *widget = fixture.find(name);
            widget->setFocus();
            QTest::keyClick(widget, '?');
            QPointer<QDialog> sheet = fixture.find<QDialog>("keySheet");
            QVERIFY2(sheet && sheet->isVisible(), name);
            QVERIFY(sheet->width() <= fixture.window->width() && sheet->height() <= fixture.window->height());
            QTRY_COMPARE(QApplication::activeWindow(), sheet.data());
            QTest::keyClick(sheet, '?');
            QTRY_VERIFY2(!sheet, name);
            fixture.window->activateWindow();
            QTRY_COMPARE(QApplication::activeWindow(), fixture.window.get());
        }
        // In a text it is a letter like any other.
        auto *durations = fixture.find<QLineEdit>("durations");
        durations->setFocus();
        QTest::keyClick(durations, '?');
        QVERIFY(!fixture.find("keySheet"));
        QVERIFY(durations->text().contains(QLatin1Char('?')));
    }

    void knowsEveryKeyOfTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void knowsEveryKeyOfTheWindow()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.click(qPrintable(QStringLiteral("language-") + language));
        QTest::keyClick(fixture.window.get(), '?');
        QString told;
        for (const auto *column : fixture.find<QDialog>("keySheet")->findChildren<QLabel *>())
            told += column->text();
        const auto tells = [&told](const QKeySequence &key) {
            QString text = ActionRow::keyText(key).toHtmlEscaped();
            if (text.size() > 2)
                text.replace(QLatin1String("Ctrl+"), QLatin1String("Ctrl + "))
                    .replace(ActionRow::tr("Shift") + u'+', ActionRow::tr("Shift") + QLatin1String(" + "));
            const QRegularExpression whole(
                QStringLiteral("(>|, |/ )%1(<|,| /)").arg(QRegularExpression::escape(text)));
            return told.contains(whole);
        };
        int checked = 0;
        QList<QKeySequence> keys;
        for (const auto *action : fixture.window->findChildren<QAction *>())
            keys += action->shortcuts();
        for (const ActionRow &row : ActionRow::all())
            keys += row.sequences();
        for (const QKeySequence &key : std::as_const(keys)) {
            QVERIFY2(tells(key), qPrintable(key.toString()));
            ++checked;
        }
        QVERIFY(checked >= 60);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
