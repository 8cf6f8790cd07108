#pragma once

class QMainWindow;

namespace hilera {

class Appearance;
class FileMenu;
class Language;
class LessonGuide;
class LessonList;
class OutputPanel;
class PanelSplitters;
class PlanEditor;
class ProgramMode;
class ReplayBar;

// What a window keeps for the next time: where its panels are, its plan, its lesson, its looks.
struct WindowMemory {
    QMainWindow &window;
    PanelSplitters &splitters;
    OutputPanel &output;
    LessonList &lessons;
    LessonGuide &guide;
    ReplayBar &replayBar;
    PlanEditor &editor;
    FileMenu &files;
    ProgramMode &program;

    void restore() const;
    void save(const Language &language, const Appearance &appearance) const;
};

} // namespace hilera
