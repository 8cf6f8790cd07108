#include "ui/runlog/filemenu.h"

#include "ui/runlog/filedialog.h"
#include "ui/runlog/runsaver.h"
#include "ui/runlog/savedialog.h"
#include "ui/widgets/opendialog.h"
#include "ui/widgets/plaintexts.h"

#include <QDir>
#include <QEvent>
#include <QMenu>

namespace hilera {

namespace {

SaveDialog::Type typeOf(const Format &format)
{
    SaveDialog::Type type;
    type.name = format.translatedName().remove(QLatin1Char('(')).remove(QLatin1Char(')'));
    type.suffixes = {QLatin1String(format.suffix)};
    if (*format.otherSuffix)
        type.suffixes.append(QLatin1String(format.otherSuffix));
    return type;
}

} // namespace

FileMenu::FileMenu(QWidget *parent)
    : QToolButton(parent)
    , m_saver(new RunSaver(window()))
{
    setObjectName(QStringLiteral("file"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    m_open = addAction("open", QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(m_open, &QAction::triggered, this, &FileMenu::askWhatToOpen);
    m_recent = menu()->addMenu(QString());
    menu()->addSeparator();
    for (const Format &format : formats()) {
        if (!format.write)
            continue;
        QAction *action = menu()->addAction(QString());
        connect(action, &QAction::triggered, this, [this, &format] { askFileName(&format); });
        m_formats.emplace_back(&format, action);
    }
    m_saveAs = addAction("saveAs", QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_saveAs, &QAction::triggered, this, [this] { askFileName(nullptr); });
    menu()->addSeparator();
    m_newLesson = addAction("newLesson", {});
    connect(m_newLesson, &QAction::triggered, this, &FileMenu::lessonRequested);
    connect(m_saver, &RunSaver::saved, this, [this](const QString &fileName) {
        addRecentIfReadable(fileName);
        Q_EMIT saved(tr("Saved: %1").arg(QDir::toNativeSeparators(fileName)), false);
    });
    connect(
        m_saver, &RunSaver::failed, this, [this](const QString &message) { Q_EMIT saved(message, true); });
    setRecentFiles({});
    setRecord(nullptr);
    retranslate();
}

QAction *FileMenu::addAction(const char *name, const QKeySequence &keys)
{
    QAction *action = menu()->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    window()->addAction(action); // its keys work even while this is hidden
    return action;
}

void FileMenu::setRecentFiles(const QStringList &files)
{
    m_recentFiles = files.mid(0, mostRecent);
    m_recent->clear();
    for (const QString &file : m_recentFiles) {
        const QString shown = withoutMnemonic(QDir::toNativeSeparators(file));
        connect(m_recent->addAction(shown), &QAction::triggered, this,
            [this, file] { Q_EMIT openRequested(file); });
    }
    m_recent->setEnabled(!m_recentFiles.isEmpty());
}

void FileMenu::addRecentFile(const QString &file)
{
    QStringList files = m_recentFiles;
    files.removeAll(file);
    files.prepend(file);
    setRecentFiles(files);
}

void FileMenu::askWhatToOpen()
{
    QFileDialog *dialog = makeOpenDialog(window(), tr("Open run logs"));
    if (!m_recentFiles.isEmpty())
        dialog->setDirectory(QFileInfo(m_recentFiles.first()).absolutePath());
    connect(dialog, &QFileDialog::filesSelected, this, &FileMenu::openAll);
    openDialog(dialog);
}

// Several are compared.
void FileMenu::openAll(const QStringList &files)
{
    if (files.size() == 1)
        Q_EMIT openRequested(files.first());
    else
        Q_EMIT compareRequested(files);
}

void FileMenu::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    const bool isForeign = m_record && m_record->trace().isForeign();
    for (const auto &[format, action] : m_formats)
        action->setEnabled(m_record && !(isForeign && format->needsEvents));
    m_saveAs->setEnabled(m_record != nullptr);
    m_newLesson->setEnabled(m_record && !isForeign);
    retranslate();
}

// Saves the run that is shown now, even if another one is shown when the user has chosen a name.
void FileMenu::askFileName(const Format *format)
{
    const bool isForeign = m_record->trace().isForeign();
    std::vector<SaveDialog::Type> types;
    for (const Format &candidate : formats()) {
        const bool isMeant = format ? format == &candidate : !(isForeign && candidate.needsEvents);
        if (candidate.write && isMeant)
            types.push_back(typeOf(candidate));
    }
    const QString &strategy = m_record->plan().strategy;
    auto *dialog = new SaveDialog(window(), tr("Save the run log"), std::move(types),
        strategy.isEmpty() ? QStringLiteral("run") : strategy);
    connect(dialog, &SaveDialog::chosen, this,
        [this, record = m_record](const QString &name) { m_saver->save(record, name); });
    openDialog(dialog);
}

void FileMenu::save(const QString &fileName)
{
    if (m_record)
        m_saver->save(m_record, fileName);
}

// What can be opened again.
void FileMenu::addRecentIfReadable(const QString &fileName)
{
    if (const Format *format = formatOf(fileName); format && format->read)
        addRecentFile(QFileInfo(fileName).absoluteFilePath());
}

void FileMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void FileMenu::retranslate()
{
    setText(tr("&File") + QStringLiteral(" ▾"));
    setAccessibleName(tr("File"));
    setToolTip(m_record ? tr("Opens a run log, or saves the run in one.")
                        : tr("Opens a run log, or saves the run in one once it has ended."));
    m_open->setText(tr("&Open …"));
    m_recent->setTitle(tr("Open &again"));
    for (const auto &[format, action] : m_formats)
        action->setText(tr("Save as %1 …").arg(format->translatedName()));
    m_saveAs->setText(tr("&Save as …"));
    m_newLesson->setText(tr("New &lesson from this run …"));
}

} // namespace hilera
