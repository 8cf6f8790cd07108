#pragma once

#include "core/runlog/format.h"

#include <QToolButton>

#include <memory>

namespace hilera {

class RunSaver;

// Opens run logs and saves the run, both beside the GUI thread.
class FileMenu : public QToolButton {
    Q_OBJECT

public:
    explicit FileMenu(QWidget *parent = nullptr);

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
    void lessonRequested(); // of the run

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addAction(const char *name, const QKeySequence &keys);
    void askWhatToOpen();
    void askFileName(const Format *format); // null: any
    void addRecentIfReadable(const QString &fileName);
    void retranslate();

    RunSaver *m_saver;
    std::shared_ptr<const RunRecord> m_record;
    QStringList m_recentFiles;
    QAction *m_open;
    QMenu *m_recent;
    std::vector<std::pair<const Format *, QAction *>> m_formats;
    QAction *m_saveAs;
    QAction *m_newLesson;
};

} // namespace hilera
