#pragma once

#include "core/runlog/format.h"
#include "ui/runlog/savedialog.h"

#include <QMenu>

#include <memory>

namespace hilera {

class Actions;
class RunSaver;

// The menu of files: opens run logs and saves the run, both beside the GUI thread.
class FileMenu : public QMenu {
    Q_OBJECT

public:
    FileMenu(const Actions &actions, QWidget *window);

    // The run to save, which no longer changes; null if there is none.
    void setRecord(std::shared_ptr<const RunRecord> record);

    // Saves the run in the format of the file name.
    void save(const QString &fileName);

    void openAll(const QStringList &files); // one in the window, several to be compared

    static constexpr int mostRecent = 8;
    void setRecentFiles(const QStringList &files); // the last one first
    void addRecentFile(const QString &file);
    [[nodiscard]] const QStringList &recentFiles() const { return m_recentFiles; }

Q_SIGNALS:
    void openRequested(const QString &fileName);
    void compareRequested(const QStringList &files);
    void saved(const QString &message, bool isProblem); // for people
    // The run is in that file, which can be opened again.
    void kept(const std::shared_ptr<const hilera::RunRecord> &record, const QString &fileName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askWhatToOpen();
    void askFileName(std::vector<SaveDialog::Type> types);
    void keep(const std::shared_ptr<const RunRecord> &record, const QString &fileName);
    void retranslate();

    const Actions &m_actions;
    QWidget *m_window;
    RunSaver *m_saver;
    std::shared_ptr<const RunRecord> m_record;
    QStringList m_recentFiles;
    QMenu *m_recent;
};

} // namespace hilera
