#pragma once

#include <QFileDialog>
#include <QStringList>

#include <vector>

class QLineEdit;

namespace hilera {

// Asks for the name of a file to write. Choosing a type changes the suffix, and typing a suffix chooses its
// type. Asks before it replaces a file. Deletes itself.
class SaveDialog : public QFileDialog {
    Q_OBJECT

public:
    struct Type {
        QString name; // for people
        QStringList suffixes; // with the dot, the usual one first
    };

    // `types` has at least one; `baseName` is without a suffix.
    SaveDialog(QWidget *window, const QString &title, std::vector<Type> types, const QString &baseName);

    void accept() override;

Q_SIGNALS:
    void chosen(const QString &fileName);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] const Type &type() const; // that is chosen
    [[nodiscard]] QString baseOf(const QString &name) const;
    void takeType();
    void takeName(const QString &name);
    void confirm(const QString &fileName);
    void finish(const QString &fileName);

    std::vector<Type> m_types;
    QStringList m_filters; // by type
    QString m_filter; // that is chosen
    QString m_name; // as it was written last
    QLineEdit *m_edit; // that Qt has for it
};

} // namespace hilera
