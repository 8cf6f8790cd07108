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

    // Widgets hear of it by QEvent::LanguageChange. "en", "es"; any other is as "en".
    void choose(const QString &code);
    [[nodiscard]] const QString &code() const { return m_code; }

    // Those the program speaks.
    [[nodiscard]] static QStringList codes();
    // Of the desktop, if the program speaks it; else "en".
    [[nodiscard]] static QString systemCode();
    // The one that was chosen last, by whichever object.
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
