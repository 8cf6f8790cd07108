#include "ui/widgets/copyrows.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QItemSelection>

#include <algorithm>

namespace hilera {

namespace {

constexpr int mostRows = 100'000; // more would hold up the window, and fill other programs

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CopyRows)
};

} // namespace

QString copyRows(const QAbstractItemView &view, const std::function<QString(int row)> &line)
{
    QItemSelection selection = view.selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    QString text;
    int selected = 0;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom() && selected + row - range.top() < mostRows; ++row)
            text += line(row) + QLatin1Char('\n');
        selected += range.height();
    }
    if (selected > 0)
        QGuiApplication::clipboard()->setText(text);
    return selected <= mostRows
        ? QString()
        : Text::tr("Copied the first %L1 of %L2 lines: for all of them, save the run (Ctrl+S).")
              .arg(mostRows)
              .arg(selected);
}

} // namespace hilera
