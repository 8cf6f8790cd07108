#pragma once

#include "tests/support/hostiletexts.h"
#include "ui/timeline/view/timelineview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

#include <sys/inotify.h>
#include <unistd.h>

namespace hilera::test {

using namespace Qt::StringLiterals;

// Tells whether anybody has looked into a file.
class Watch {
public:
    explicit Watch(const QString &file)
        : m_queue(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        inotify_add_watch(m_queue, QFile::encodeName(file).constData(), IN_OPEN);
    }
    ~Watch() { close(m_queue); }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;
    [[nodiscard]] bool hasSeenAny() const
    {
        std::array<char, 4096> events;
        return read(m_queue, events.data(), events.size()) > 0;
    }

private:
    int m_queue;
};

inline bool isFromStranger(const QString &text)
{
    return text.contains("stranger"_L1);
}

// All that a widget says, but for what its class says.
inline QStringList commonTexts(const QWidget &widget)
{
    return {widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis(),
        widget.accessibleName(), widget.accessibleDescription()};
}

inline QStringList textsOf(const QAbstractItemModel &model)
{
    constexpr int most = 60;
    QStringList texts;
    for (int row = 0; row < std::min(model.rowCount(), most); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole,
                     Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                texts.append(model.index(row, column).data(role).toString());
        }
    }
    return texts;
}

// How many of the texts in all windows are a stranger's; -1 if one of them is not plain.
inline int countStrangersTexts()
{
    QStringList texts;
    for (QWidget *widget : QApplication::allWidgets()) {
        widget->ensurePolished();
        texts += commonTexts(*widget);
        for (const QAction *action : widget->actions()) {
            texts += {action->text(), action->toolTip()};
            const bool isMenu = qobject_cast<QMenu *>(widget) && isFromStranger(action->text());
            if (isMenu && QString(action->text()).remove(u"&&"_s).contains(u'&'))
                texts.append(u"\x1b a mnemonic: "_s + action->text());
        }
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            texts.append(label->text());
            if (isFromStranger(label->text()) && label->textFormat() != Qt::PlainText
                && label->windowType() != Qt::ToolTip)
                texts.append(u"\x1b a label: "_s + label->text());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            texts.append(button->text());
            if (isFromStranger(button->text()) && !button->shortcut().isEmpty())
                texts.append(u"\x1b a key: "_s + button->text());
        } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget)) {
            if (view->model())
                texts += textsOf(*view->model());
        } else if (const auto *edit = qobject_cast<QTextEdit *>(widget)) {
            texts.append(edit->toPlainText());
        } else if (const auto *code = qobject_cast<QPlainTextEdit *>(widget)) {
            texts.append(code->toPlainText());
        } else if (const auto *combo = qobject_cast<QComboBox *>(widget)) {
            texts += textsOf(*combo->model());
        }
    }
    for (const QString &text : std::as_const(texts)) {
        if (!isPlain(text)) {
            qWarning() << "not plain:" << text.left(200);
            return -1;
        }
    }
    return static_cast<int>(std::ranges::count_if(texts, isFromStranger));
}

// What shows over that place; empty if nothing does. "not plain" if it is more than a text, or too wide.
inline QString hovered(QWidget &widget, const QPoint &place)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QApplication::sendEvent(&widget, &event);
    for (const QWidget *tip : QApplication::topLevelWidgets()) {
        const auto *label = qobject_cast<const QLabel *>(tip);
        if (!label || !label->inherits("QTipLabel") || !label->isVisible() || label->text().isEmpty())
            continue;
        const QString text = label->text();
        QTextDocument shown;
        shown.setHtml(text);
        const bool isSafe = isPlain(text) && !text.contains("<img"_L1) && !text.contains("<b>stranger</b>"_L1)
            && shown.toPlainText().size() < 2'000 && label->width() < 1'000;
        return isSafe ? shown.toPlainText() : u"not plain: "_s + text.left(200);
    }
    return {};
}

inline QStringList tipsOf(QWidget &window)
{
    QStringList tips;
    QToolTip::hideText();
    QList<QPointer<QWidget>> widgets{&window}; // some are tool tips of before
    for (QWidget *widget : window.findChildren<QWidget *>())
        widgets.append(widget);
    for (const QPointer<QWidget> &widget : widgets) {
        if (!widget || !widget->isVisible() || widget->windowType() == Qt::ToolTip)
            continue;
        if (!widget->toolTip().isEmpty())
            tips.append(hovered(*widget, widget->rect().center()));
        if (auto *view = qobject_cast<QAbstractItemView *>(widget.data())) {
            for (int y = 4; y < view->viewport()->height(); y += 12)
                tips.append(hovered(*view->viewport(), {20, y}));
        } else if (TimelineCanvas::of(widget)) {
            for (int y = 4; y < widget->height(); y += 8)
                tips.append(hovered(*widget, {widget->width() / 2, y}));
        }
    }
    tips.removeAll(QString());
    return tips;
}

} // namespace hilera::test
