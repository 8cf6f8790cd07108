#pragma once

#include "ui/theme/appearance.h"

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace hilera {

class Language;

// Chooses the language, the theme and the size of text, at once.
class LookSwitch : public QWidget {
    Q_OBJECT

public:
    LookSwitch(Language &language, Appearance &appearance, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addLanguage(const QString &code, const QString &name);
    void addTheme(ThemeChoice choice);
    void retranslate();

    Language &m_language;
    Appearance &m_appearance;
    QToolButton *m_theme;
    QList<QAction *> m_themes; // in the order of ThemeChoice
    QMenu *m_textSize;
};

} // namespace hilera
