#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/compare/comparedmodel.h"
#include "ui/compare/comparedtable.h"
#include "ui/compare/lanestack.h"
#include "ui/compare/runlane.h"
#include "ui/runlog/filemenu.h"

#include <QFileDialog>
#include <QHeaderView>

namespace hilera {

// The window with its comparison, worked by clicks and keys.
class CompareFixture : public WindowFixture {
public:
    [[nodiscard]] ComparedTable &table() const { return *find<ComparedTable>("comparedTable"); }
    [[nodiscard]] LaneStack &stack() const { return *window->findChild<LaneStack *>(); }
    [[nodiscard]] bool isOn() const { return find("comparePage")->isVisible(); }
    [[nodiscard]] QString message() const { return label("message")->text(); }
    [[nodiscard]] bool failed() const { return label("message")->property("failed").toBool(); }
    void press(Qt::Key key) const { QTest::keyClick(window->focusWidget(), key); }

    [[nodiscard]] int rows() const { return table().model()->rowCount(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString figure(int row, RunFigure figure) const
    {
        return cell(row, ComparedModel::firstFigure + static_cast<int>(figure));
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList cells;
        for (int row = 0; row < rows(); ++row)
            cells.append(cell(row, column));
        return cells;
    }

    // Runs a few short tasks and pins the run.
    void runAndPin(const QString &strategy, int count = 3, const QString &seconds = QStringLiteral("0.02"))
    {
        setUp(strategy, count, seconds);
        const auto before = runner.record();
        click("run");
        QTRY_VERIFY_WITH_TIMEOUT(runner.record() != before && hasRun(), test::stuck);
        find("run")->setFocus();
        press(Qt::Key_P);
    }
    void clickHeader(int column) const
    {
        const QHeaderView *header = table().horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 12, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QPoint place =
            table().visualRect(table().model()->index(row, ComparedModel::nameColumn)).center();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, place);
    }
    // Types the name into the file dialog that is open.
    void chooseFile(const QString &name) const
    {
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = window->findChild<QFileDialog *>()));
        auto *edit = dialog->findChild<QLineEdit *>();
        edit->setText(name);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!window->findChild<QFileDialog *>());
    }
};

} // namespace hilera
