#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace hilera {

// What is typed here, the program that runs reads as its standard input: a line at Enter. Ctrl+D ends it.
class InputLine : public QWidget {
    Q_OBJECT

public:
    explicit InputLine(QWidget *parent = nullptr);

Q_SIGNALS:
    void typed(const QString &line);
    void ended();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    QLabel *m_caption;
    QLineEdit *m_edit;
};

} // namespace hilera
