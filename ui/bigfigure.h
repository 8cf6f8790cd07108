#pragma once

#include <QWidget>

class QLabel;

namespace hilera {

// A figure to be read from the last row of seats, under its caption.
class BigFigure : public QWidget {
    Q_OBJECT

public:
    explicit BigFigure(QWidget *parent = nullptr);

    // `detail` says how the figure comes about: "⌈10 / 2⌉ · 5 s".
    void setCaption(const QString &caption, const QString &detail = {});
    void setValue(const QString &value);
    void setHelp(const QString &help); // for those who can't see it as well
    void setAccented(); // in the colour of what is happening

private:
    QLabel *m_caption;
    QLabel *m_value;
};

} // namespace hilera
