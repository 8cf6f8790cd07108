#pragma once

#include <QObject>

class QHelpEvent;
class QPoint;
class QWidget;

namespace hilera {

// Shows the texts of labels and tool tips as they are. Qt takes for HTML whatever looks like it, and loads
// what that names: a name in a trace would read any file of this machine. A label that is to show HTML has
// Qt::RichText.
class PlainTexts : public QObject {
    Q_OBJECT

public:
    explicit PlainTexts(QObject *parent = nullptr); // for all widgets of the application

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

// As a menu or a button shows it whole: none of its letters is a key.
[[nodiscard]] QString withoutMnemonic(const QString &text);

enum class Emphasis { None, FirstLine };

// Plain text as HTML that says the same: wrapped, and of a bounded length. With `FirstLine`, that of several
// is a heading.
[[nodiscard]] QString toolTipHtml(const QString &text, Emphasis emphasis = Emphasis::None);
void showToolTip(
    const QPoint &globalPosition, const QString &text, QWidget *widget, Emphasis emphasis = Emphasis::None);

} // namespace hilera
