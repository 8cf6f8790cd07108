#pragma once

#include <QLineEdit>

namespace hilera {

// Where to type the name of a task, a slice or a track. Hidden until it is opened.
class SearchBar : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBar(QWidget *parent);

    void open();
    void setForeign(bool isForeign); // another program's trace has no tasks
    void retranslate();

Q_SIGNALS:
    void stepped(int direction); // Enter: 1, Shift + Enter: -1
    void left(); // Escape

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_isForeign = false;
};

} // namespace hilera
