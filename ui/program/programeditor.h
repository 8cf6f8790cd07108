#pragma once

#include "core/text/result.h"
#include "ui/program/programfile.h"
#include "ui/widgets/field.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace hilera {

class ElidingLabel;

// In the place of the plan: the program of the user's own that is run, its arguments, and the Python that
// runs it.
class ProgramEditor : public QWidget {
    Q_OBJECT

public:
    explicit ProgramEditor(QWidget *parent = nullptr);

    // What was typed and chosen for it the last time.
    void showProgram(const ProgramFile &program, const QString &arguments, const QString &python);
    [[nodiscard]] QString arguments() const; // as they were typed
    [[nodiscard]] QString python() const; // that is chosen; empty: the usual one
    [[nodiscard]] QStringList words() const; // of the arguments, if there is no problem
    // Why it can't run, for people; empty if it can.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForPython();
    void choosePython(const QString &python);
    void check();
    void retranslate();

    ProgramFile m_program;
    Result<QStringList> m_words = QStringList();
    ElidingLabel *m_name;
    QLineEdit *m_arguments;
    QComboBox *m_python;
    QToolButton *m_close;
    Field m_nameField;
    Field m_argumentsField;
    Field m_pythonField;
    Field m_closeField;
};

} // namespace hilera
