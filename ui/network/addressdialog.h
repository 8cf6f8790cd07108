#pragma once

#include "core/plan/addresses.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;

namespace hilera {

class AddressCheck;
class AddressEdit;

// Edits the addresses of tasks: one a line. Can't be left with OK while a line is wrong.
class AddressDialog : public QDialog {
    Q_OBJECT

public:
    AddressDialog(const QString &task, Network network, const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    // Takes the addresses of a file; one that is broken changes nothing and says why.
    void load(const QString &fileName);

private:
    void arrange();
    void addButtons();
    void chooseFile();
    void showSummary();
    void showProblem(const QString &problem);

    QString m_task;
    Network m_network;
    QString m_fileProblem; // until the text changes
    AddressEdit *m_edit;
    AddressCheck *m_check;
    QLabel *m_message;
    QPushButton *m_preset;
    QPushButton *m_ok = nullptr;
    QTimer m_summaryTimer;
};

} // namespace hilera
