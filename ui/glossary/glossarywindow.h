#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace hilera {

class TermText;

// All words of the glossary, those with a text in them first to last, and what each means.
class GlossaryWindow : public QDialog {
    Q_OBJECT

public:
    explicit GlossaryWindow(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // up and down in the field

private:
    void retranslate();
    void fill();
    void choose(const QString &id);
    void showTerm();
    [[nodiscard]] QString chosenId() const;

    QLineEdit *m_filter;
    QListWidget *m_list;
    QLabel *m_name;
    TermText *m_definition;
};

} // namespace hilera
