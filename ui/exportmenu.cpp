#include "ui/exportmenu.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>
#include <QtConcurrent>

namespace hilera {

namespace {

QString filterOf(const Format &format)
{
    return QStringLiteral("%1 (*%2)")
        .arg(format.translatedName().remove(QLatin1Char('(')).remove(QLatin1Char(')')),
            QLatin1String(format.suffix));
}

// The name with the format's suffix, if it has none that says another format.
QString withSuffix(const QString &fileName, const QString &filter)
{
    if (formatOf(fileName))
        return fileName;
    for (const Format &format : formats()) {
        if (filter == filterOf(format))
            return fileName + QLatin1String(format.suffix);
    }
    return fileName;
}

} // namespace

ExportMenu::ExportMenu(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("export"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    for (const Format &format : formats()) {
        QAction *action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, &format] { askFileName(&format); });
        m_formatActions.append(action);
    }
    menu->addSeparator();
    m_saveAs = menu->addAction(QString());
    connect(m_saveAs, &QAction::triggered, this, [this] { askFileName(nullptr); });
    menu->addSeparator();
    m_newLesson = menu->addAction(QString());
    m_newLesson->setObjectName(QStringLiteral("newLesson"));
    connect(m_newLesson, &QAction::triggered, this, &ExportMenu::lessonRequested);
    setMenu(menu);
    setRecord(nullptr);
    retranslate();
}

void ExportMenu::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    for (QAction *action : menu()->actions())
        action->setEnabled(m_record != nullptr);
    retranslate();
}

void ExportMenu::askFileName(const Format *format)
{
    auto *dialog = new QFileDialog(window(), tr("Save the run log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QStringList filters;
    for (const Format &candidate : formats()) {
        if (!format || format == &candidate)
            filters.append(filterOf(candidate));
    }
    dialog->setNameFilters(filters);
    if (m_record && !formats().empty()) {
        const Format &first = format ? *format : formats().front();
        dialog->selectFile(m_record->plan().strategy + QLatin1String(first.suffix));
    }
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, dialog](const QString &name) { save(withSuffix(name, dialog->selectedNameFilter())); });
    dialog->open();
}

void ExportMenu::save(const QString &fileName)
{
    if (!m_record)
        return;
    const QString shown = QDir::toNativeSeparators(fileName);
    QtConcurrent::run([record = m_record, fileName] {
        return exportRun(*record, fileName);
    }).then(this, [this, shown](const std::optional<Error> &problem) {
        if (problem)
            Q_EMIT saved(problem->text, true);
        else
            Q_EMIT saved(tr("Saved: %1").arg(shown), false);
    });
}

void ExportMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void ExportMenu::retranslate()
{
    setText(tr("&Export") + QStringLiteral(" ▾"));
    setAccessibleName(tr("Export"));
    setToolTip(m_record ? tr("Saves the run log in a file.")
                        : tr("Saves the run log in a file, once a run has ended."));
    for (qsizetype i = 0; i < m_formatActions.size(); ++i)
        m_formatActions[i]->setText(
            formats()[static_cast<std::size_t>(i)].translatedName() + QStringLiteral(" …"));
    m_saveAs->setText(tr("Save &as …"));
    m_newLesson->setText(tr("New &lesson from this run …"));
}

} // namespace hilera
