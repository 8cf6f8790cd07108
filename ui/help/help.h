#pragma once

#include <QObject>
#include <QPointer>

namespace hilera {

class GlossaryWindow;
class HelpButton;
class KeySheet;

// Shows what the help button and its keys ask for.
class Help : public QObject {
    Q_OBJECT

public:
    Help(HelpButton &button, QWidget *window);

private:
    void showKeys();
    void showGlossary();

    QWidget *m_window;
    QPointer<KeySheet> m_keys;
    QPointer<GlossaryWindow> m_glossary;
};

} // namespace hilera
