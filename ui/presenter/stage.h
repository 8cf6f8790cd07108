#pragma once

#include "core/lesson/lesson.h"

class QWidget;

namespace hilera {

class CodePanel;
class LessonCard;
class OutputPanel;
class PanelSplitters;

// What a class sees of the window: what the step is about, and nothing else.
class Stage {
public:
    struct Parts {
        QWidget *menuBar = nullptr;
        QWidget *runBar = nullptr;
        QWidget *lessons = nullptr;
        LessonCard *card = nullptr;
        OutputPanel *output = nullptr;
        CodePanel *code = nullptr;
        QWidget *figures = nullptr;
        PanelSplitters *splitters = nullptr;
    };

    explicit Stage(const Parts &parts)
        : m_parts(parts)
    {
    }

    void enter(); // remembers how it was
    void leave(); // and makes it so again
    void showStep(const Lesson *lesson, std::size_t step);
    void fitCard(); // as high as its text
    // Its lines are seen beside the timeline, whatever the step is about.
    void runExample();
    void undoExample(); // as the lesson has it

private:
    void showCode(int page);

    Parts m_parts;
    bool m_isAsking = true;
    bool m_hasCode = false; // which has the room
    int m_outputBefore = 0;
    int m_codeBefore = 0;
};

} // namespace hilera
