#include "ui/code/pythonedit.h"

#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

namespace hilera {

namespace {

// A million characters in one line take three seconds to lay out, in lines of 40 one to highlight.
constexpr qsizetype mostCharacters = 100'000;
constexpr qsizetype mostInALine = 2'000;

} // namespace

PythonEdit::PythonEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
}

bool PythonEdit::isTooLong(QStringView text)
{
    if (text.size() > mostCharacters)
        return true;
    const auto lines = text.split(u'\n');
    return std::ranges::any_of(lines, [](QStringView line) { return line.size() > mostInALine; });
}

QString PythonEdit::tooLongText()
{
    return tr("Too long for this field, which takes %L1 characters, and %L2 in a line.")
        .arg(mostCharacters)
        .arg(mostInALine);
}

void PythonEdit::insertFromMimeData(const QMimeData *source)
{
    if (wouldBeTooLong(source->text()))
        Q_EMIT pasteRefused();
    else
        QPlainTextEdit::insertFromMimeData(source);
}

bool PythonEdit::wouldBeTooLong(QString text) const
{
    const QTextCursor cursor = textCursor();
    const qsizetype selected = cursor.selectionEnd() - cursor.selectionStart();
    if (document()->characterCount() - selected + text.size() > mostCharacters)
        return true;
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    text.replace(u'\r', u'\n');
    text.prepend(first.text().left(cursor.selectionStart() - first.position()));
    text.append(last.text().mid(cursor.selectionEnd() - last.position()));
    return isTooLong(text);
}

} // namespace hilera
