#include "core/lesson/glossary.h"
#include "core/lesson/lesson.h"
#include "core/text/language.h"

#include <QSet>
#include <QTest>

using namespace hilera;

namespace {

const Glossary &sample()
{
    static const Glossary glossary(
        QStringLiteral("# Words\n\n"
                       "## event {#event}\nalso: events\n\nIt happened.\n\n"
                       "## event loop {#event-loop}\nalso: event loops\n\nA loop.\n\n"
                       "## run {#run}\nonly: a run, the run\n\nWhat happened.\n\n"
                       "## núcleo {#core}\nalso: núcleos, ejecución única\n\nParte.\n"));
    return glossary;
}

QSet<QString> idsOf(const Glossary &glossary)
{
    QSet<QString> ids;
    for (const GlossaryTerm &term : glossary.terms())
        ids << term.id;
    return ids;
}

// Without the links to terms.
QString unlinked(QString markdown)
{
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\(glossary:[a-z-]+\\)"));
    return markdown.replace(link, QStringLiteral("\\1"));
}

} // namespace

class TestGlossary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTerms()
    {
        QCOMPARE(sample().terms().size(), std::size_t(4));
        const GlossaryTerm *run = sample().find(QStringLiteral("run"));
        QVERIFY(run);
        QCOMPARE(run->name, QStringLiteral("run"));
        QCOMPARE(run->forms, QStringList({QStringLiteral("a run"), QStringLiteral("the run")}));
        QCOMPARE(run->definition, QStringLiteral("What happened."));
        QCOMPARE(sample().find(QStringLiteral("event"))->forms,
            QStringList({QStringLiteral("event"), QStringLiteral("events")}));
        QVERIFY(!sample().find(QStringLiteral("unheard-of")));
    }

    void linksWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("linked");
        const auto row = [](const char *name, const char *text, const char *linked) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(linked);
        };
        row("the first place alone", "An event, an event.", "An [event](glossary:event), an event.");
        row("another form", "Two events, one event.", "Two [events](glossary:event), one event.");
        row("capitals", "Events.", "[Events](glossary:event).");
        row("the longest", "an event loop, an event",
            "an [event loop](glossary:event-loop), an [event](glossary:event)");
        row("over a line's end", "an event\nloop", "an [event\nloop](glossary:event-loop)");
        row("whole words", "eventual, prevent, event-driven", "eventual, prevent, event-driven");
        row("apostrophe", "the event's time", "the [event](glossary:event)'s time");
        row("brackets", "(event)", "([event](glossary:event))");
        row("only as listed", "run, then look at the run", "run, then look at [the run](glossary:run)");
        row("accents", "dos núcleos", "dos [núcleos](glossary:core)");
        row("capital accents", "NÚCLEO", "[NÚCLEO](glossary:core)");
        row("accent is no end", "la ejecución única", "la [ejecución única](glossary:core)");
        row("whole words with accents", "nucleo, minúcleo, núcleoó", "nucleo, minúcleo, núcleoó");
        row("composed of two",
            "nu\xcc\x81"
            "cleo",
            "[núcleo](glossary:core)");
        row("emphasis", "an *event loop* here", "an *[event loop](glossary:event-loop)* here");
        row("emphasis by _", "an _event_ here", "an _[event](glossary:event)_ here");
        row("emphasis of a name", "*run*", "*[run](glossary:run)*");
        row("a word in emphasis", "the *Event loop strategy* here", "the *Event loop strategy* here");
        row("bold", "press **event**, an event", "press **event**, an [event](glossary:event)");
        row("bold over lines", "**an\nevent**", "**an\nevent**");
        row("code span", "`event` and event", "`event` and [event](glossary:event)");
        row("long code span", "``an `event` ``", "``an `event` ``");
        row("code block", "```\nevent\n```\nevent", "```\nevent\n```\n[event](glossary:event)");
        row("code block without end", "```\nevent", "```\nevent");
        row("indented code", "a\n\n    event\n", "a\n\n    event\n");
        row("heading", "# event\nevent", "# event\n[event](glossary:event)");
        row("link", "[an event](http://a.b/event)", "[an event](http://a.b/event)");
        row("reference", "[event][1]", "[event][1]");
        row("picture", "![event](event.png)", "![event](event.png)");
        row("address", "http://a.b/event or <http://event>", "http://a.b/event or <http://event>");
        row("HTML", "<b class=\"event\">x</b>", "<b class=\"event\">x</b>");
        row("list", "- event\n- events", "- [event](glossary:event)\n- events");
        row("stars in a list", "* an event\n* a loop", "* an [event](glossary:event)\n* a loop");
        row("table", "| event | 1 |", "| [event](glossary:event) | 1 |");
        row("less than", "1 < 2 events", "1 < 2 [events](glossary:event)");
        row("nothing", "", "");
    }
    void linksWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, linked);
        QCOMPARE(sample().linked(text), linked);
    }

    void leavesOutOne()
    {
        QCOMPARE(sample().linked(QStringLiteral("an event of the run"), QStringLiteral("event")),
            QStringLiteral("an event of [the run](glossary:run)"));
    }

    void withoutTermsLinksNothing()
    {
        QCOMPARE(Glossary({}).linked(QStringLiteral("an event")), QStringLiteral("an event"));
    }

    void knowsItsLinks()
    {
        QCOMPARE(Glossary::idOf(QStringLiteral("glossary:event-loop")), QStringLiteral("event-loop"));
        QCOMPARE(Glossary::idOf(QStringLiteral("https://example.org")), QString());
    }

    void everyLanguageHasTheSameTerms()
    {
        const QSet<QString> english = idsOf(Glossary::of(QStringLiteral("en")));
        QVERIFY(english.size() > 50);
        for (const QString &code : Language::codes()) {
            const Glossary &glossary = Glossary::of(code);
            QCOMPARE(idsOf(glossary), english);
            QCOMPARE(glossary.terms().size(), static_cast<std::size_t>(english.size())); // none twice
        }
        QCOMPARE(Glossary::of(QStringLiteral("xx")).terms().front().name, QStringLiteral("task"));
    }

    void everyTermIsComplete_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::codes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void everyTermIsComplete()
    {
        QFETCH(QString, language);
        const Glossary &glossary = Glossary::of(language);
        QSet<QString> forms;
        for (const GlossaryTerm &term : glossary.terms()) {
            QVERIFY2(!term.id.isEmpty() && !term.name.isEmpty(), qPrintable(term.id + term.name));
            QVERIFY2(term.definition.endsWith(QLatin1Char('.')), qPrintable(term.id));
            QVERIFY2(term.definition.size() < 320, qPrintable(term.id));
            QVERIFY2(!term.definition.contains(QLatin1String("#}")), qPrintable(term.id));
            for (const QString &form : term.forms) {
                QVERIFY2(!form.isEmpty() && !forms.contains(form.toLower()), qPrintable(form));
                forms << form.toLower();
            }
            const QString own = QStringLiteral("(glossary:%1)").arg(term.id);
            QVERIFY(!glossary.linked(term.definition, term.id).contains(own));
            // Each form is found, and as its own.
            for (const QString &form : term.forms)
                QCOMPARE(glossary.linked(form), QStringLiteral("[%1]%2").arg(form, own));
        }
    }

    void everyLessonStaysTheSameButForLinks_data() { everyTermIsComplete_data(); }
    void everyLessonStaysTheSameButForLinks()
    {
        QFETCH(QString, language);
        const std::vector<Lesson> lessons = loadLessons({QStringLiteral(":/resources/lessons")}, language);
        QVERIFY(lessons.size() > 10);
        int withLinks = 0;
        for (const Lesson &lesson : lessons) {
            for (const LessonStep &step : lesson.steps) {
                const QString linked = Glossary::of(language).linked(step.pattern);
                QCOMPARE(unlinked(linked), step.pattern);
                withLinks += linked != step.pattern;
            }
        }
        QVERIFY(withLinks > 50);
    }
};

QTEST_GUILESS_MAIN(TestGlossary)
#include "tst_glossary.moc"
