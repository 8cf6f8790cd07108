#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace hilera {

// Widgets side by side, in further rows when there is no room. In each row, those that expand share what is
// left; and they give room rather than that a row breaks.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent, int horizontalSpacing, int verticalSpacing);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] QSize sizeHint() const override; // all in one row
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    using Row = std::vector<QLayoutItem *>;
    [[nodiscard]] std::vector<Row> rowsFor(int width) const; // of what is not hidden
    [[nodiscard]] int widthOf(const Row &row) const;
    void place(const Row &row, const QRect &rect) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_horizontalSpacing;
    int m_verticalSpacing;
};

} // namespace hilera
