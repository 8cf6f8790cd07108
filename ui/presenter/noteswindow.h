#pragma once

#include "core/lesson/lesson.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace hilera {

class MarkdownText;

// For the teacher's eyes: the notes of the lesson, the step that comes next, and the time.
class NotesWindow : public QWidget {
    Q_OBJECT

public:
    explicit NotesWindow(QWidget *parent);

    void showStep(const Lesson &lesson, std::size_t step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showTime();
    [[nodiscard]] QLabel *addLabel(const char *name, double size, QFont::Weight weight);

    Lesson m_lesson;
    std::size_t m_step = 0;
    QElapsedTimer m_inLesson;
    QTimer m_tick;
    QLabel *m_clock;
    QLabel *m_elapsed;
    QLabel *m_title;
    QLabel *m_place;
    MarkdownText *m_notes;
    QLabel *m_nextCaption;
    MarkdownText *m_next;
};

} // namespace hilera
