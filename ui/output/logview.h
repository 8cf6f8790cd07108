#pragma once

#include "ui/widgets/evenlistview.h"

namespace hilera {

class LogModel;

// The lines of the log. Ctrl+C copies all that are chosen. No letter looks for a line: that would make the
// text of each of them, and letters are keys of the window.
class LogView : public EvenListView {
    Q_OBJECT

public:
    explicit LogView(LogModel &model, QWidget *parent = nullptr);

    void keyboardSearch([[maybe_unused]] const QString &text) override { }

Q_SIGNALS:
    void copiedPart(const QString &message); // for people

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    LogModel &m_model;
};

} // namespace hilera
