#pragma once

#include <QString>

class QLabel;
class QSpinBox;
class QWidget;

namespace hilera {

// An editor under its caption.
struct Field {
    QWidget *box = nullptr;
    QLabel *label = nullptr;
    QWidget *editor = nullptr;

    // Also what it is called by those who can't see it.
    void setTexts(const QString &caption, const QString &help) const;
};

[[nodiscard]] Field makeField(QWidget *editor, const char *name, QWidget *parent);
// Says in the window's status line what is wrong with what is typed; empty: nothing any more.
void tellProblem(QWidget *editor, const QString &problem);
// Lines of text take so many characters and no more, and say so: Qt needs seconds for a very long one that is
// pasted, since its effort grows with the square of the length. Boxes of numbers say what their range is to
// those who type beyond it.
inline constexpr int longestText = 2'000;
void limitTexts(const QWidget &parent);
// A whole number from 1, as wide as the largest.
[[nodiscard]] QSpinBox *makeNumberBox(int most, QWidget *parent);

} // namespace hilera
