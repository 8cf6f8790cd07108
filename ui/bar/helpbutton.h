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
    void opened();
    void keysRequested();
    void glossaryRequested();
    void hintsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_keys;
    QAction *m_glossary;
    QAction *m_hints;
};

} // namespace hilera
