#include "ui/lesson/predictionfield.h"

#include <QLineEdit>
#include <QTest>

using namespace hilera;

// How what is typed as a guess is read.
class TestGuesses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAClassWrites_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("number"); // below 0: none
        const auto row = [](const char *text, const char *unit, double number) {
            QTest::addRow("%s %s", text, unit)
                << QString::fromUtf8(text) << QString::fromUtf8(unit) << number;
        };
        row("1,5", "s", 1.5);
        row("1.5", "s", 1.5);
        row("0,25", "s", 0.25);
        row("0,250", "s", 0.25);
        row("4,000", "s", 4'000);
        row("4.000", "s", 4);
        row("1.041", "s", 1.041);
        row("4,000", "increments", 4'000);
        row("4.000", "increments", 4'000);
        row("12,500", "increments", 12'500);
        row("4 000", "increments", 4'000);
        row("1,000,000", "increments", 1'000'000);
        row("1.000.000", "s", 1'000'000);
        row("1,234.5", "s", 1'234.5);
        row("1.234,5", "s", 1'234.5);
        row("1000000", "s", 1'000'000);
        row("4,0000", "s", 4);
        row(" 7 ", "tasks", 7);
        row("1,2,3", "s", -1);
        row("four", "s", -1);
        row("-1", "s", -1);
        row("1e12", "s", -1);
    }
    void readsWhatAClassWrites()
    {
        QFETCH(QString, text);
        QFETCH(QString, unit);
        QFETCH(double, number);
        PredictionField field;
        Prediction prediction;
        prediction.answer = QStringLiteral("makespan");
        prediction.unit = unit;
        prediction.most = 20;
        field.showPrediction(prediction, {});
        auto *edit = field.findChild<QLineEdit *>(QStringLiteral("guess"));
        QTest::keyClicks(edit, text);
        QCOMPARE(field.guesses().own.value_or(-1), number);
        QCOMPARE(edit->property("invalid").toBool(), number < 0);
        if (number < 0)
            return;
        // What is shown later is read as the same.
        const Guesses before = field.guesses();
        PredictionField later;
        later.showPrediction(prediction, before);
        auto *shown = later.findChild<QLineEdit *>(QStringLiteral("guess"));
        const QString again = shown->text();
        shown->clear();
        QTest::keyClicks(shown, again);
        QCOMPARE(later.guesses().own.value_or(-1), number);
    }
};

QTEST_MAIN(TestGuesses)
#include "tst_guesses.moc"
