#pragma once

#include "core/runlog/format.h"

#include <QToolButton>

#include <memory>

namespace hilera {

// Saves the run log in a file, away from the window's thread.
class ExportMenu : public QToolButton {
    Q_OBJECT

public:
    explicit ExportMenu(QWidget *parent = nullptr);

    // The run to save, which no longer changes; null if there is none.
    void setRecord(std::shared_ptr<const RunRecord> record);

    // Saves it in the file, in the format of the file's name.
    void save(const QString &fileName);

Q_SIGNALS:
    void saved(const QString &message, bool isProblem); // for people
    void lessonRequested(); // of the run

protected:
    void changeEvent(QEvent *event) override;

private:
    void askFileName(const Format *format); // null: any
    void retranslate();

    std::shared_ptr<const RunRecord> m_record;
    QList<QAction *> m_formatActions;
    QAction *m_saveAs;
    QAction *m_newLesson;
};

} // namespace hilera
