#pragma once

#include <QFont>
#include <QString>

class QWidget;

namespace hilera {

// How large the program's text is, beside what the desktop asks for. Every widget follows, those made later
// too.
[[nodiscard]] double textScale();
void setTextScale(double scale);

// Again for all widgets, or for one; a style sheet that is set takes their fonts back.
void applyTextSizes();
void applyTextSize(QWidget *widget);

// The length at the scale of the text, in pixels.
[[nodiscard]] int scaled(int pixels);

// As high as the program’s font is at the usual size.
[[nodiscard]] double unscaledPixels();

// The font, larger or smaller.
[[nodiscard]] QFont scaledFont(QFont font, double factor, QFont::Weight weight = QFont::Normal);

// Text so many times as large as the program's, whatever its scale; the family stays.
void setTextSize(QWidget *widget, double factor, QFont::Weight weight = QFont::Normal);
// What it holds is no smaller than so many times the usual size, whatever its own factor. 0: no such limit.
void setLeastTextSize(QWidget *widget, double factor);

// At least, at most, or just as wide as this text and the padding, whatever the scale.
void setMinimumWidthFor(QWidget *widget, const QString &widest, int padding);
void setMaximumWidthFor(QWidget *widget, const QString &widest, int padding);
void setFixedWidthFor(QWidget *widget, const QString &widest, int padding);

} // namespace hilera
