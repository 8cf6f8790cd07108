#pragma once

#include <QTableView>

namespace hilera {

class ResultModel;

// The table of results: sorted by a click on a header, copied as text, and with words where it is empty.
class ResultView : public QTableView {
    Q_OBJECT

public:
    explicit ResultView(ResultModel &model, QWidget *parent = nullptr);

    // No letter looks for a row: that would make the text of each of a million.
    void keyboardSearch([[maybe_unused]] const QString &text) override { }

    void retranslate();
    // Columns as wide as what is in sight needs.
    void fitColumns();
    // New rows come at the bottom.
    [[nodiscard]] bool isSortedByEnd() const;

Q_SIGNALS:
    void copiedPart(const QString &message); // of what is selected; for people

protected:
    void changeEvent(QEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addActions();
    void copy();
    void fitRows();
    [[nodiscard]] int neededWidth(int column) const;

    ResultModel &m_model;
    QList<QAction *> m_sorts; // by column
};

} // namespace hilera
