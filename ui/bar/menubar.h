#pragma once

#include <QList>
#include <QMenuBar>

namespace hilera {

class Actions;
class Appearance;
class FileMenu;
class Language;

// The menus of the window. Some hang on buttons of the bar below, too.
class MenuBar : public QMenuBar {
    Q_OBJECT

public:
    MenuBar(const Actions &actions, Language &language, Appearance &appearance, QWidget *window);

    [[nodiscard]] FileMenu &file() { return *m_file; }
    [[nodiscard]] QMenu &look() { return *m_look; } // light or dark, and how large the text is
    [[nodiscard]] QMenu &help() { return *m_help; }
    [[nodiscard]] const QList<QAction *> &languages() const { return m_languages; }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addActions(QMenu *menu, const QList<const char *> &ids); // null: a separator
    void addLanguages(Language &language);
    void addThemes(Appearance &appearance);
    void retranslate();

    const Actions &m_actions;
    QList<QAction *> m_languages;
    FileMenu *m_file;
    QMenu *m_run;
    QMenu *m_view;
    QMenu *m_look;
    QMenu *m_textSize;
    QMenu *m_language;
    QMenu *m_timeline;
    QMenu *m_lesson;
    QMenu *m_help;
};

} // namespace hilera
