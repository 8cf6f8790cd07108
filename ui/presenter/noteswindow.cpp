#include "ui/presenter/noteswindow.h"

#include "ui/lesson/stepfigures.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/markdowntext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QTime>

namespace hilera {

NotesWindow::NotesWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_clock(addLabel("notesClock", 2, QFont::Bold))
    , m_elapsed(addLabel("notesElapsed", 1.25, QFont::Normal))
    , m_title(addLabel("notesTitle", 1.25, QFont::Bold))
    , m_place(addLabel("notesPlace", 1, QFont::Normal))
    , m_notes(new MarkdownText(this))
    , m_nextCaption(addLabel("notesNextCaption", 1, QFont::Bold))
    , m_next(new MarkdownText(this))
{
    m_notes->setObjectName(QStringLiteral("notes"));
    m_next->setObjectName(QStringLiteral("notesNext"));
    m_place->setProperty("muted", true);
    auto *names = new QVBoxLayout;
    names->addWidget(m_title);
    names->addWidget(m_place);
    auto *times = new QVBoxLayout;
    times->addWidget(m_clock, 0, Qt::AlignRight);
    times->addWidget(m_elapsed, 0, Qt::AlignRight);
    auto *head = new QHBoxLayout;
    head->addLayout(names, 1);
    head->addLayout(times);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addLayout(head);
    layout->addWidget(m_notes, 3);
    layout->addWidget(m_nextCaption);
    layout->addWidget(m_next, 2);
    resize(QSize(scaled(640), scaled(560)).boundedTo(screen()->availableSize() * 0.8));

    connect(&m_tick, &QTimer::timeout, this, &NotesWindow::showTime);
    m_tick.start(1000);
    m_inLesson.start();
    retranslate();
}

QLabel *NotesWindow::addLabel(const char *name, double size, QFont::Weight weight)
{
    auto *label = new QLabel(this);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    setTextSize(label, size, weight);
    return label;
}

void NotesWindow::showStep(const Lesson &lesson, std::size_t step)
{
    if (lesson.id != m_lesson.id)
        m_inLesson.start();
    m_lesson = lesson;
    m_step = step;
    retranslate();
}

void NotesWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NotesWindow::retranslate()
{
    setWindowTitle(tr("Notes for the teacher"));
    m_notes->setAccessibleName(tr("Notes for the teacher"));
    m_next->setAccessibleName(tr("The next step"));
    m_title->setText(m_lesson.title);
    const bool isStep = m_step < m_lesson.steps.size();
    m_place->setText(isStep ? tr("%L1 of %L2: %3")
                                  .arg(m_step + 1)
                                  .arg(m_lesson.steps.size())
                                  .arg(m_lesson.steps[m_step].heading)
                            : QString());
    m_notes->showMarkdown(m_lesson.notes.isEmpty() ? tr("This lesson has no notes.") : m_lesson.notes);
    const std::size_t next = m_step + 1;
    const bool hasNext = next < m_lesson.steps.size();
    m_nextCaption->setText(
        hasNext ? tr("Next: %1").arg(m_lesson.steps[next].heading) : tr("Next: another lesson"));
    m_next->showMarkdown(hasNext ? stepFiguresOf(m_lesson, next, m_lesson.planOf(next)).text : QString());
    showTime();
}

void NotesWindow::showTime()
{
    m_clock->setText(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss")));
    const QString elapsed =
        QTime(0, 0)
            .addMSecs(static_cast<int>(m_inLesson.elapsed()))
            .toString(m_inLesson.hasExpired(3'600'000) ? QStringLiteral("H:mm:ss") : QStringLiteral("m:ss"));
    m_elapsed->setText(m_lesson.minutes > 0
            ? tr("%1 of %n min", "time in the lesson", m_lesson.minutes).arg(elapsed)
            : elapsed);
    m_clock->setAccessibleName(tr("Time: %1").arg(m_clock->text()));
    m_elapsed->setAccessibleName(tr("In this lesson: %1").arg(m_elapsed->text()));
}

} // namespace hilera
