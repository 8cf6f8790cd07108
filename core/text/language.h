#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace hilera {

// The language of the program: its translations, Qt's own, and how numbers are written.
class Language : public QObject {
    Q_OBJECT

public:
    // `folder` has the translations, such as hilera_es.qm.
    explicit Language(QString folder = QStringLiteral(":/translations"), QObject *parent = nullptr);

    // "en" or "es"; any other code counts as "en". Widgets get a QEvent::LanguageChange.
    void choose(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

    // The languages of the program.
    [[nodiscard]] static QStringList codes();
    // The language of the desktop if the program has it, else "en".
    [[nodiscard]] static QString systemCode();
    // The language that any object chose last.
    [[nodiscard]] static QString currentCode();

Q_SIGNALS:
    void chosen(const QString &code); // after all texts have been changed

private:
    QString m_folder;
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace hilera
