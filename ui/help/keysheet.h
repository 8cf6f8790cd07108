#pragma once

#include <QDialog>

#include <array>

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace hilera {

// All keys at a glance. Escape, or the key that opened it, closes it.
class KeySheet : public QDialog {
    Q_OBJECT

public:
    explicit KeySheet(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    QScrollArea *m_area;
    QBoxLayout *m_row; // of the columns; beneath each other where there is no room beside
    std::array<QLabel *, 2> m_columns;
};

} // namespace hilera
