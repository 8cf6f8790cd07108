#pragma once

#include <QLabel>

namespace hilera {

// A line of text, cut short where there is no room; the whole is in its tool tip.
class ElidingLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_full; }

    [[nodiscard]] QSize sizeHint() const override; // of the whole

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_full;
};

} // namespace hilera
