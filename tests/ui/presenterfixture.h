#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/lesson/lessonguide.h"
#include "ui/lesson/lessonlist.h"
#include "ui/presenter/noteswindow.h"
#include "ui/presenter/presenter.h"

#include <QPushButton>

namespace hilera {

class PresenterFixture : public WindowFixture {
public:
    using WindowFixture::WindowFixture;

    void press(Qt::Key key) const
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : window.get(), key);
        QCoreApplication::processEvents();
    }
    // As on a projector of this size.
    void present(int width, int height)
    {
        press(Qt::Key_F5);
        window->setWindowState(Qt::WindowNoState);
        window->setFixedSize(width, height);
        appearance.project(Presenter::textScale({width, height}));
    }
    [[nodiscard]] bool isSeen(const char *name) const { return find(name)->isVisible(); }
    [[nodiscard]] QString heading() const { return label("stepHeading")->text(); }
    [[nodiscard]] const Lesson *lesson() const { return find<LessonList>("lessons")->chosen(); }
    [[nodiscard]] std::size_t step() const { return window->findChild<LessonGuide *>()->step(); }
    [[nodiscard]] QString nextText() const { return find<QPushButton>("stepNext")->text(); }
    [[nodiscard]] QWidget *blank() const
    {
        return window->findChild<QWidget *>(QStringLiteral("blankScreen"));
    }
    [[nodiscard]] NotesWindow *notes() const { return window->findChild<NotesWindow *>(); }
};

} // namespace hilera
