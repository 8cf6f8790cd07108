#include "ui/runlog/filedialog.h"

#include "core/runlog/format.h"
#include "ui/runlog/filemenu.h"

#include <QStandardPaths>

namespace hilera {

namespace {

QString patternsOf(const Format &format)
{
    const QString pattern = QLatin1Char('*') + QLatin1String(format.suffix);
    return *format.otherSuffix ? pattern + QStringLiteral(" *") + QLatin1String(format.otherSuffix) : pattern;
}

} // namespace

QFileDialog *makeOpenDialog(QWidget *window, const QString &title)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QStringList patterns;
    for (const Format &format : formats()) {
        if (format.read)
            patterns.append(patternsOf(format));
    }
    patterns.append(QStringLiteral("*.gz"));
    dialog->setNameFilters(
        {QStringLiteral("%1 (%2)").arg(FileMenu::tr("Run logs"), patterns.join(QLatin1Char(' '))),
            QStringLiteral("%1 (*)").arg(FileMenu::tr("All files"))});
    return dialog;
}

} // namespace hilera
