#pragma once

#include <QFrame>

class QLabel;

namespace hilera {

class TermText;

// What a word means, beside it. Escape or a click elsewhere closes it.
class TermPopup : public QFrame {
    Q_OBJECT

public:
    // The term of the glossary of this language; the place of its word is in coordinates of `over`.
    static void open(const QString &id, const QString &language, QWidget *over, const QRect &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TermPopup(const QString &language, QWidget *over, const QRect &place);
    void showTerm(const QString &id);
    void moveBesidePlace();

    QString m_language;
    QRect m_place; // on the screen
    QLabel *m_name;
    TermText *m_definition;
};

} // namespace hilera
