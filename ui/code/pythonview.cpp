#include "ui/code/pythonview.h"

#include "ui/code/codehighlighter.h"
#include "ui/theme/textsize.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>

namespace hilera {

PythonView::PythonView(QWidget *parent)
    : QWidget(parent)
    , m_code(new QPlainTextEdit(this))
    , m_highlighter(new CodeHighlighter(CodeHighlighter::Code::Python, m_code->document()))
    , m_note(new QLabel(this))
    , m_copy(new QToolButton(this))
{
    m_code->setObjectName(QStringLiteral("python"));
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextSize(m_code, 1);
    m_code->setReadOnly(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setTabChangesFocus(true);
    m_note->setProperty("muted", true);
    setTextSize(m_note, 0.85);
    m_copy->setObjectName(QStringLiteral("copyPython"));
    m_copy->setProperty("small", true);
    m_copy->setFocusPolicy(Qt::StrongFocus);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_code, 1);
    layout->addLayout(foot);
    connect(m_copy, &QToolButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_code->toPlainText()); });
    connect(m_code->verticalScrollBar(), &QScrollBar::rangeChanged, this, &PythonView::showPoint);
    retranslate();
}

void PythonView::setOnStage(bool isOnStage)
{
    m_isOnStage = isOnStage;
    m_code->verticalScrollBar()->setValue(0);
    showPoint();
}

void PythonView::showPoint()
{
    if (m_isOnStage)
        m_code->verticalScrollBar()->setValue(m_code->verticalScrollBar()->maximum());
}

void PythonView::showExample(const QString &python)
{
    if (m_code->toPlainText() != python.trimmed())
        m_code->setPlainText(python.trimmed());
    m_copy->setEnabled(!python.isEmpty());
}

void PythonView::setTheme(const Theme &theme)
{
    m_highlighter->setTheme(theme);
}

void PythonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PythonView::retranslate()
{
    m_code->setAccessibleName(tr("The lesson in Python"));
    m_code->setPlaceholderText(tr("This lesson has no example in Python."));
    m_note->setText(tr("Run: %1").arg(QStringLiteral("python3 example.py 0.2")));
    m_note->setToolTip(
        tr("Copy it into a file example.py. The number multiplies every duration; without it, they are as "
           "they are written."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the whole example"));
}

} // namespace hilera
