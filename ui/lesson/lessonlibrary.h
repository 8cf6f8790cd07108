#pragma once

#include "core/lesson/lesson.h"

#include <QObject>
#include <QStringList>

namespace hilera {

// The lessons of some folders, in the language of the program; and how a new one is written.
class LessonLibrary : public QObject {
    Q_OBJECT

public:
    explicit LessonLibrary(QStringList folders);

    void load(); // beside the window's thread; what was asked for earlier is dropped
    // Asks for its title and folder, over the window.
    void makeLesson(const RunPlan &plan, QWidget *window);

Q_SIGNALS:
    void loaded(const std::vector<hilera::Lesson> &lessons);
    void told(const QString &message, bool isProblem); // for people

private:
    [[nodiscard]] QString ownFolder() const; // of the user's lessons
    void takeWritten(const QString &folder);

    QStringList m_folders;
    int m_asked = 0;
};

} // namespace hilera
