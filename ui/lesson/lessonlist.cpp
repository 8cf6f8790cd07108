#include "ui/lesson/lessonlist.h"

#include "ui/lesson/lessondelegate.h"
#include "ui/widgets/focuskeys.h"
#include "ui/widgets/plaintexts.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace hilera {

namespace {

LessonList::Sign signOf(const QListWidgetItem &item)
{
    return item.data(LessonList::SignRole).value<LessonList::Sign>();
}

} // namespace

LessonList::LessonList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("lessons"));
    setItemDelegate(new LessonDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust); // titles wrap
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(this, &QListWidget::currentItemChanged, this, [this] {
        if (chosen())
            Q_EMIT lessonChosen();
    });
    retranslate();
}

void LessonList::setLessons(std::vector<Lesson> lessons, const QString &chosenId)
{
    const QSignalBlocker blocker(this);
    clear();
    m_lessons = std::move(lessons);
    QString chapter;
    for (int i = 0; i < static_cast<int>(m_lessons.size()); ++i) {
        const Lesson &lesson = m_lessons[static_cast<std::size_t>(i)];
        if (lesson.chapter != chapter)
            addChapter(lesson.chapter);
        chapter = lesson.chapter;
        addLesson(i);
        const bool isWanted = lesson.id == chosenId || (!currentItem() && chosenId.isEmpty());
        if (lesson.isUsable() && isWanted)
            setCurrentRow(count() - 1);
    }
    if (!chosen() && !chosenId.isEmpty()) {
        for (int row = 0; row < count() && !chosen(); ++row) {
            if (item(row)->flags().testFlag(Qt::ItemIsSelectable))
                setCurrentRow(row);
        }
    }
    updateGeometry();
}

void LessonList::addChapter(const QString &name)
{
    auto *item = new QListWidgetItem(name.toUpper(), this);
    item->setData(SignRole, QVariant::fromValue(Sign::Chapter));
    item->setFlags(Qt::NoItemFlags);
}

void LessonList::addLesson(int index)
{
    const Lesson &lesson = m_lessons[static_cast<std::size_t>(index)];
    auto *item = new QListWidgetItem(lesson.title.isEmpty() ? lesson.id : lesson.title, this);
    item->setData(LessonIndex, index);
    const Sign sign = !lesson.isUsable() ? Sign::Broken
        : m_done.contains(lesson.id)     ? Sign::Done
                                         : Sign::Open;
    item->setData(SignRole, QVariant::fromValue(sign));
    if (lesson.isUsable()) {
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setToolTip(item->text());
    } else {
        item->setFlags(Qt::NoItemFlags); // nothing makes it the current one, which is the chosen lesson
        item->setToolTip(lesson.problem);
        item->setData(Qt::AccessibleDescriptionRole, lesson.problem);
    }
}

const Lesson *LessonList::chosen() const
{
    const QListWidgetItem *item = currentItem();
    if (!item || !item->data(LessonIndex).isValid())
        return nullptr;
    const Lesson &lesson = m_lessons[static_cast<std::size_t>(item->data(LessonIndex).toInt())];
    return lesson.isUsable() ? &lesson : nullptr;
}

int LessonList::rowFrom(int row, int step) const
{
    for (; row >= 0 && row < count(); row += step) {
        if (item(row)->flags().testFlag(Qt::ItemIsSelectable))
            return row;
    }
    return -1;
}

int LessonList::rowOfNext(int step) const
{
    return rowFrom(currentRow() + step, step);
}

void LessonList::chooseNext(int step)
{
    if (const int row = rowOfNext(step); row >= 0)
        setCurrentRow(row);
}

bool LessonList::hasNext(int step) const
{
    return rowOfNext(step) >= 0;
}

void LessonList::beginAnew()
{
    m_done.clear();
    for (int row = 0; row < count(); ++row) {
        if (signOf(*item(row)) == Sign::Done)
            item(row)->setData(SignRole, QVariant::fromValue(Sign::Open));
    }
    if (const int first = rowFrom(0, 1); first >= 0)
        setCurrentRow(first);
}

void LessonList::setDone(const QString &id)
{
    m_done.insert(id);
    for (int row = 0; row < count(); ++row) {
        const QVariant index = item(row)->data(LessonIndex);
        if (index.isValid() && m_lessons[static_cast<std::size_t>(index.toInt())].id == id
            && signOf(*item(row)) == Sign::Open)
            item(row)->setData(SignRole, QVariant::fromValue(Sign::Done));
    }
}

void LessonList::setTheme(const Theme &theme)
{
    static_cast<LessonDelegate *>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

QSize LessonList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 38, 400};
}

QSize LessonList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, 120};
}

void LessonList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListWidget::changeEvent(event);
}

// Titles that wrap are as high as the width makes them, and that may have changed while nobody saw it. The
// lesson that is chosen stays in sight.
void LessonList::resizeEvent(QResizeEvent *event)
{
    const QListWidgetItem *current = currentItem();
    const bool wasInSight = current
        && (!event->oldSize().isValid()
            || visualItemRect(current).intersects(QRect(QPoint(), event->oldSize())));
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
    if (wasInSight)
        scrollToItem(current);
}

// A broken lesson says what is wrong with it, and leaves the chosen one in its place.
void LessonList::mousePressEvent(QMouseEvent *event)
{
    const QListWidgetItem *pressed = itemAt(event->pos());
    if (pressed && signOf(*pressed) == Sign::Broken)
        showToolTip(event->globalPosition().toPoint(), pressed->toolTip(), this);
    else
        QListWidget::mousePressEvent(event);
}

// To lessons that can be used only: the list's own way ends at the name of a chapter, or at a broken lesson.
QModelIndex LessonList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex moved = QListWidget::moveCursor(action, modifiers);
    const bool isUp = action == MoveUp || action == MoveLeft || action == MovePrevious || action == MoveEnd;
    const bool isOne = action == MoveUp || action == MoveDown;
    const int step = isUp ? -1 : 1;
    const int from = isOne   ? currentRow() + step
        : action == MoveHome ? 0
        : action == MoveEnd  ? count() - 1
                             : moved.row();
    const int row = rowFrom(from, step);
    return row >= 0 ? model()->index(row, 0) : currentIndex();
}

// Letters choose a lesson, those too that are keys of the window.
bool LessonList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isLetterOrDigit(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListWidget::event(event);
}

void LessonList::retranslate()
{
    setAccessibleName(tr("Lessons"));
}

} // namespace hilera
