#pragma once

#include "core/plan/runplan.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace hilera {

// Asks for a title and a folder, and makes a lesson of a plan there.
class NewLessonDialog : public QDialog {
    Q_OBJECT

public:
    // `home`: the folder of the user's own lessons.
    NewLessonDialog(const RunPlan &plan, const QString &home, QWidget *parent);

Q_SIGNALS:
    void written(const QString &folder); // as it is shown

private:
    void proposeFolder(const QString &title);
    void write();

    RunPlan m_plan;
    QString m_home;
    bool m_hasOwnFolder = false; // typed, not proposed
    QLineEdit *m_title;
    QLineEdit *m_folder;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace hilera
