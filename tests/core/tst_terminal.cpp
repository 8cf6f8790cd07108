#include "core/watch/terminal.h"

#include <QTest>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

using namespace hilera;

// The terminal that a program in the window runs at.
class TestTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatThereIsNone_data()
    {
        QTest::addColumn<int>("descriptors");
        for (int descriptors = 0; descriptors < 5; ++descriptors) // two terminals of two, and a bell
            QTest::addRow("%d descriptors", descriptors) << descriptors;
    }
    void saysThatThereIsNone()
    {
        QFETCH(int, descriptors);
        rlimit usual{};
        getrlimit(RLIMIT_NOFILE, &usual);
        const int next = dup(STDERR_FILENO); // those below are in use
        close(next);
        rlimit few = usual;
        few.rlim_cur = static_cast<rlim_t>(next + descriptors);
        setrlimit(RLIMIT_NOFILE, &few);
        const auto refused = Terminal::open();
        const int after = dup(STDERR_FILENO);
        close(after);
        setrlimit(RLIMIT_NOFILE, &usual);
        QVERIFY(!refused);
        QVERIFY(refused.error().contains(QLatin1String("Too many open files")));
        QCOMPARE(after, descriptors == 0 ? -1 : next); // none was left open
    }

    void readsWhatIsPrintedAndWritesWhatIsTyped()
    {
        const auto terminal = Terminal::open();
        QVERIFY(terminal);
        FILE *theirs = fopen((*terminal)->name().constData(), "r+");
        QVERIFY(theirs);
        fputs("How many?\n", theirs);
        fflush(theirs);
        (*terminal)->send(QStringLiteral("ten"));
        char line[20] = {};
        QVERIFY(fgets(line, sizeof line, theirs));
        QCOMPARE(QByteArray(line), QByteArray("ten\n"));
        fclose(theirs);
        (*terminal)->finish();
        std::vector<std::string> texts;
        for (const PrintedLines::Line &each : (*terminal)->take())
            texts.push_back(each.text);
        std::sort(texts.begin(), texts.end());
        QCOMPARE(texts, (std::vector<std::string>{"How many?", "ten"}));
    }
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
