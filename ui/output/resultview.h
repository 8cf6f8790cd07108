#pragma once

#include "ui/output/outputtable.h"

namespace hilera {

class ResultModel;

// The table of results: sortable, and with a hint while it is empty.
class ResultView : public OutputTable {
    Q_OBJECT

public:
    explicit ResultView(ResultModel &model, QWidget *parent = nullptr);

    void retranslate();
    void fitColumns() override;
    // New rows come at the bottom.
    [[nodiscard]] bool isSortedByEnd() const;

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addActions();
    void fitRows();

    ResultModel &m_model;
    QList<QAction *> m_sorts; // by column
};

} // namespace hilera
