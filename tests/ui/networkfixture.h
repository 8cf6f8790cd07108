#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/network/addressdialog.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace hilera {

// The window with tasks on the practice network; nothing here goes further.
class NetworkFixture : public WindowFixture {
public:
    void setUpTask(const QString &task, const QString &strategy)
    {
        chooseStrategy(strategy);
        choose("task", task);
    }

    [[nodiscard]] AddressDialog *openAddresses() const
    {
        click("addresses");
        return window->findChild<AddressDialog *>();
    }
    static QPlainTextEdit *editOf(const AddressDialog *dialog)
    {
        return dialog->findChild<QPlainTextEdit *>(QStringLiteral("addressLines"));
    }
    static QPushButton *buttonOf(const AddressDialog *dialog, const char *name)
    {
        return dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    static QString messageOf(const AddressDialog *dialog)
    {
        return dialog->findChild<QLabel *>(QStringLiteral("addressMessage"))->text();
    }
    static void rewrite(const AddressDialog *dialog, const QString &text)
    {
        QPlainTextEdit *edit = editOf(dialog);
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QTest::keyClick(edit, Qt::Key_Delete);
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            QTest::keyClicks(edit, line);
            if (&line != &lines.last())
                QTest::keyClick(edit, Qt::Key_Return);
        }
    }
    // As in the editor: with line feeds for new lines.
    void takeAddresses(const QStringList &addresses) const
    {
        const AddressDialog *dialog = openAddresses();
        QVERIFY(dialog);
        editOf(dialog)->setPlainText(addresses.join(QLatin1Char('\n')));
        QTRY_VERIFY(buttonOf(dialog, "takeAddresses")->isEnabled());
        QTest::mouseClick(buttonOf(dialog, "takeAddresses"), Qt::LeftButton);
        QTRY_VERIFY(!window->findChild<AddressDialog *>());
    }

    void run() const
    {
        const auto before = runner.record();
        click("run");
        QTRY_VERIFY_WITH_TIMEOUT(hasRun() && runner.record() != before, 15'000);
    }
    [[nodiscard]] const QTableView *results() const { return find<QTableView>("results"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return results()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList columnTexts(int column) const
    {
        QStringList texts;
        for (int row = 0; row < results()->model()->rowCount(); ++row)
            texts.append(cell(row, column));
        return texts;
    }
    void showResults() const { find<QTabWidget>("output")->setCurrentIndex(1); }
    void sortBy(int column) const
    {
        const QHeaderView *header = results()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + 4, header->height() / 2));
    }
    [[nodiscard]] QString buttonText() const
    {
        return find<QAbstractButton>("addresses")->text().remove(QLatin1Char('&'));
    }
};

} // namespace hilera
