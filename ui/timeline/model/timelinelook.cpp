#include "ui/timeline/model/timelinelook.h"

#include <QFontDatabase>

namespace hilera {

QString TimelineLook::nameOf(TaskId task) const
{
    if (task == noTask)
        return {};
    return taskName ? taskName(task) : QString::number(task);
}

Theme themeFor(const Trace *trace, const Theme &theme)
{
    Theme shown = theme;
    if (trace && trace->isForeign())
        shown.states = theme.names;
    return shown;
}

QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.85);
    else
        small.setPixelSize(std::max(8, font.pixelSize() * 85 / 100));
    return small;
}

QFont monospaceFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setHintingPreference(font.hintingPreference());
    const QFont small = smallFont(font);
    if (small.pointSizeF() > 0)
        fixed.setPointSizeF(small.pointSizeF());
    else
        fixed.setPixelSize(small.pixelSize());
    return fixed;
}

} // namespace hilera
