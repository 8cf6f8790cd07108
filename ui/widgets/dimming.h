#pragma once

class QWidget;

namespace hilera {

// Shows the widget faded, or as usual again.
void setDimmed(QWidget *widget, bool isDimmed);

} // namespace hilera
