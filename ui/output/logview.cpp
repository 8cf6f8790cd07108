#include "ui/output/logview.h"

#include "ui/output/logmodel.h"
#include "ui/widgets/copyrows.h"

#include <QKeyEvent>

namespace hilera {

LogView::LogView(LogModel &model, QWidget *parent)
    : EvenListView(parent)
    , m_model(model)
{
    setModel(&model);
}

// The view's own way copies one line.
void LogView::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        EvenListView::keyPressEvent(event);
        return;
    }
    const QString part = copyRows(*this, [this](int row) { return toString(m_model.line(row)); });
    if (!part.isEmpty())
        Q_EMIT copiedPart(part);
}

} // namespace hilera
