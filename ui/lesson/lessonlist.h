#pragma once

#include "core/lesson/lesson.h"
#include "ui/theme/theme.h"

#include <QListWidget>
#include <QSet>

namespace hilera {

// The lessons by chapter: which have been done, which is chosen, and which can't be used and why.
class LessonList : public QListWidget {
    Q_OBJECT

public:
    enum Role { LessonIndex = Qt::UserRole, SignRole };
    enum class Sign { Chapter, Open, Done, Broken };

    explicit LessonList(QWidget *parent = nullptr);

    // Chooses the lesson of that id, or else the first that can be used; tells nobody.
    void setLessons(std::vector<Lesson> lessons, const QString &chosenId);
    [[nodiscard]] const Lesson *chosen() const;
    void chooseNext(int step); // ±1
    [[nodiscard]] bool hasNext(int step) const;

    void beginAnew(); // chooses the first lesson, and none has been done
    void setDone(const QString &id);
    [[nodiscard]] QStringList done() const { return {m_done.begin(), m_done.end()}; }
    void setTheme(const Theme &theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void lessonChosen();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void addChapter(const QString &name);
    void addLesson(int index);
    void retranslate();
    [[nodiscard]] int rowFrom(int row, int step) const; // the first that can be chosen; -1: none
    [[nodiscard]] int rowOfNext(int step) const; // -1: there is none

    std::vector<Lesson> m_lessons;
    QSet<QString> m_done;
};

} // namespace hilera
