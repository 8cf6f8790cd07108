#pragma once

#include <QPlainTextEdit>

namespace hilera {

// A text with one address a line; the lines have numbers, and a sign where they are wrong.
class AddressEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit AddressEdit(QWidget *parent = nullptr);

    // As if it were typed: it can be undone.
    void replaceText(const QString &text);

Q_SIGNALS:
    void fileDropped(const QString &fileName);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Margin;

    [[nodiscard]] int marginWidth() const;
    void arrange();
    void paintMargin(QPaintEvent *event);

    Margin *m_margin;
};

} // namespace hilera
