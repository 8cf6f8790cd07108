#pragma once

class QUrl;
class QWidget;

namespace hilera {

// Shows the whole address that a link of a stranger's text leads to, and opens it in the desktop's browser if
// the user says so. `over`: the text; the question closes with its window.
void askToOpen(const QUrl &address, QWidget *over);

} // namespace hilera
