#pragma once

#include <QPlainTextEdit>

namespace hilera {

// A text in Python to be edited. What is pasted or dropped and would be too much to be laid out at once is
// refused.
class PythonEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit PythonEdit(QWidget *parent = nullptr);

    // Whether a text is too much.
    [[nodiscard]] static bool isTooLong(QStringView text);
    [[nodiscard]] static QString tooLongText();

Q_SIGNALS:
    void pasteRefused();

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    // With the text in the place of what is selected.
    [[nodiscard]] bool wouldBeTooLong(QString text) const;
};

} // namespace hilera
