#include "ui/output/inputline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace hilera {

InputLine::InputLine(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel(QStringLiteral("stdin"), this))
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(QStringLiteral("programInput"));
    m_caption->setProperty("muted", true);
    m_caption->setBuddy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_caption);
    layout->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        Q_EMIT typed(m_edit->text());
        m_edit->clear();
    });
    retranslate();
}

bool InputLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit
        && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
            if (event->type() == QEvent::KeyPress)
                Q_EMIT ended();
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InputLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void InputLine::retranslate()
{
    m_edit->setPlaceholderText(tr("a line for the program: Enter sends it"));
    m_edit->setToolTip(tr("What the program reads. Enter sends the line, Ctrl+D ends the input."));
    m_edit->setAccessibleName(tr("Input of the program"));
}

} // namespace hilera
