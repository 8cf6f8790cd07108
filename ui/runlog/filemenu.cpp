#include "ui/runlog/filemenu.h"

#include "ui/actions/actions.h"
#include "ui/runlog/filedialog.h"
#include "ui/runlog/runsaver.h"
#include "ui/widgets/opendialog.h"
#include "ui/widgets/plaintexts.h"

#include <QDir>
#include <QEvent>

namespace hilera {

namespace {

bool isReport(const Format &format)
{
    return QLatin1String(format.id) == QLatin1String("html");
}

SaveDialog::Type typeOf(const Format &format)
{
    SaveDialog::Type type;
    type.name = format.translatedName().remove(QLatin1Char('(')).remove(QLatin1Char(')'));
    type.suffixes = {QLatin1String(format.suffix)};
    if (*format.otherSuffix)
        type.suffixes.append(QLatin1String(format.otherSuffix));
    return type;
}

// What there is to save a run as, and the actions that ask for it.
struct SaveWay {
    const char *action;
    bool (*isMeant)(const Format &format);
};

constexpr SaveWay saveWays[] = {
    {"saveAs", [](const Format &) { return true; }},
    {"savePicture", [](const Format &format) { return format.needsFonts && !isReport(format); }},
    {"saveReport", isReport},
};

std::vector<SaveDialog::Type> typesFor(const RunRecord &record, const SaveWay &way)
{
    std::vector<SaveDialog::Type> types;
    for (const Format &format : formats()) {
        if (format.write && way.isMeant(format) && !(record.trace().isForeign() && format.needsEvents))
            types.push_back(typeOf(format));
    }
    return types;
}

} // namespace

FileMenu::FileMenu(const Actions &actions, QWidget *window)
    : QMenu(window)
    , m_actions(actions)
    , m_window(window)
    , m_saver(new RunSaver(window))
    , m_recent(new QMenu(this))
{
    setObjectName(QStringLiteral("file"));
    m_recent->setObjectName(QStringLiteral("recent"));
    addActions({&actions["open"], &actions["watch"]});
    addMenu(m_recent);
    addSeparator();
    addActions({&actions["saveAs"], &actions["savePicture"], &actions["saveReport"]});
    addSeparator();
    addAction(&actions["quit"]);
    actions.connectTo("open", this, [this] { askWhatToOpen(); });
    for (const SaveWay &way : saveWays)
        actions.connectTo(way.action, this, [this, &way] { askFileName(typesFor(*m_record, way)); });
    connect(m_saver, &RunSaver::saved, this, [this](const QString &fileName) {
        Q_EMIT saved(tr("Saved: %1").arg(QDir::toNativeSeparators(fileName)), false);
    });
    connect(m_saver, &RunSaver::savedRun, this, &FileMenu::keep);
    connect(
        m_saver, &RunSaver::failed, this, [this](const QString &message) { Q_EMIT saved(message, true); });
    setRecentFiles({});
    setRecord(nullptr);
    retranslate();
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
    QFileDialog *dialog = makeOpenDialog(m_window, tr("Open run logs"));
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
    for (const SaveWay &way : saveWays)
        m_actions[way.action].setEnabled(m_record && !typesFor(*m_record, way).empty());
    m_actions["newLesson"].setEnabled(m_record && !m_record->trace().isForeign() && !m_record->watched());
}

// Saves the run that is shown now, even if another one is shown when the user has chosen a name.
void FileMenu::askFileName(std::vector<SaveDialog::Type> types)
{
    const QString name = m_record->watched() ? QFileInfo(m_record->watched()->program).completeBaseName()
                                             : m_record->plan().strategy;
    auto *dialog = new SaveDialog(
        m_window, tr("Save the run log"), std::move(types), name.isEmpty() ? QStringLiteral("run") : name);
    connect(dialog, &SaveDialog::chosen, this,
        [this, record = m_record](const QString &fileName) { m_saver->save(record, fileName); });
    openDialog(dialog);
}

void FileMenu::save(const QString &fileName)
{
    if (m_record)
        m_saver->save(m_record, fileName);
}

void FileMenu::keep(const std::shared_ptr<const RunRecord> &record, const QString &fileName)
{
    if (const Format *format = formatOf(fileName); format && format->read) {
        addRecentFile(QFileInfo(fileName).absoluteFilePath());
        Q_EMIT kept(record, fileName);
    }
}

void FileMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void FileMenu::retranslate()
{
    setTitle(tr("&File"));
    m_recent->setTitle(tr("Open re&cent"));
}

} // namespace hilera
