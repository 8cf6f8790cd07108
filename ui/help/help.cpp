#include "ui/help/help.h"

#include "ui/help/glossarywindow.h"
#include "ui/help/helpbutton.h"
#include "ui/help/keysheet.h"

namespace hilera {

namespace {

template <typename Dialog> void showOne(QPointer<Dialog> &dialog, QWidget *window)
{
    if (!dialog)
        dialog = new Dialog(window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

Help::Help(HelpButton &button, QWidget *window)
    : QObject(window)
    , m_window(window)
{
    connect(&button, &HelpButton::keysRequested, this, &Help::showKeys);
    connect(&button, &HelpButton::glossaryRequested, this, &Help::showGlossary);
}

void Help::showKeys()
{
    showOne(m_keys, m_window);
}

void Help::showGlossary()
{
    showOne(m_glossary, m_window);
}

} // namespace hilera
