#include "ui/widgets/combobox.h"

#include "ui/widgets/focuskeys.h"

#include <QKeyEvent>

namespace hilera {

bool ComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isLetterOrDigit(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QComboBox::event(event);
}

// With another font Qt forgets how large the box wants to be, and not how large it has to be: it does with
// another style.
void ComboBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        QEvent style(QEvent::StyleChange);
        QComboBox::changeEvent(&style);
    }
}

} // namespace hilera
