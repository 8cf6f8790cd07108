#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace hilera {

// A panel with a rounded border and a title.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    // Also its name for those who can't see it.
    void setTitle(const QString &title);
    // Below the title.
    [[nodiscard]] QVBoxLayout *contents() const { return m_contents; }

private:
    QLabel *m_title;
    QVBoxLayout *m_contents;
};

} // namespace hilera
