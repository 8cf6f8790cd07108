#pragma once

#include <QToolButton>

class QAction;

namespace hilera {

// What help there is, as a menu.
class HelpButton : public QToolButton {
    Q_OBJECT

public:
    explicit HelpButton(QWidget *parent = nullptr);

Q_SIGNALS:
    void keysRequested();
    void glossaryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_keys;
    QAction *m_glossary;
};

} // namespace hilera
