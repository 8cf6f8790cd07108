#include "ui/code/pythonview.h"

#include "ui/code/codehighlighter.h"
#include "ui/code/pythonedit.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/flowlayout.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QToolButton>

#include <utility>

namespace hilera {

PythonView::PythonView(QWidget *parent)
    : QWidget(parent)
    , m_code(new PythonEdit(this))
    , m_highlighter(new CodeHighlighter(CodeHighlighter::Code::Python, m_code->document()))
    , m_problem(new QLabel(this))
    , m_note(new QLabel(this))
    , m_undo(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_run(new QToolButton(this))
{
    m_code->setObjectName(QStringLiteral("python"));
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextSize(m_code, 1);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setTabChangesFocus(true);
    m_problem->setObjectName(QStringLiteral("pythonProblem"));
    m_problem->setProperty("failed", true);
    m_problem->setWordWrap(true);
    m_note->setProperty("muted", true);
    setTextSize(m_note, 0.85);

    auto *foot = new QWidget(this);
    auto *flow = new FlowLayout(foot, 5, 2);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    flow->addWidget(m_note);
    for (const auto &[button, name] :
        {std::pair(m_undo, "undoPython"), std::pair(m_copy, "copyPython"), std::pair(m_run, "runPython")}) {
        button->setObjectName(QLatin1String(name));
        button->setProperty("small", true);
        button->setFocusPolicy(Qt::StrongFocus);
        flow->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_code, 1);
    layout->addWidget(m_problem);
    layout->addWidget(foot);
    connect(m_copy, &QToolButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_code->toPlainText()); });
    connect(m_run, &QToolButton::clicked, this, &PythonView::run);
    connect(m_undo, &QToolButton::clicked, this, &PythonView::undo);
    connect(m_code, &PythonEdit::textChanged, this, &PythonView::showChange);
    connect(m_code, &PythonEdit::pasteRefused, this, [this] { m_problem->show(); });
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
    const bool isTooLong = PythonEdit::isTooLong(python);
    const QString example = isTooLong ? QString() : python.trimmed();
    if (m_example != example) { // what has been changed stays in its lesson
        m_example = example;
        m_code->setPlainText(m_example);
    }
    showChange();
    m_problem->setVisible(isTooLong);
}

bool PythonView::run()
{
    if (m_run->isEnabled())
        Q_EMIT runRequested(m_code->toPlainText() + u'\n');
    return m_run->isEnabled();
}

void PythonView::undo()
{
    m_code->setPlainText(m_example);
}

void PythonView::showChange()
{
    const bool isThere = !m_code->document()->isEmpty();
    m_copy->setEnabled(isThere);
    m_run->setEnabled(isThere);
    m_problem->hide();
    m_undo->setVisible(m_code->toPlainText() != m_example);
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
    m_problem->setText(PythonEdit::tooLongText());
    m_note->setText(tr("Run: %1").arg(QStringLiteral("python3 example.py 0.2")));
    m_note->setToolTip(
        tr("Copy it into a file example.py. The number multiplies every duration; without it, they are as "
           "they are written."));
    m_undo->setText(tr("Back to the lesson’s text"));
    m_undo->setToolTip(tr("Takes back all that was changed"));
    m_run->setText(tr("Run"));
    m_run->setToolTip(tr("Runs this text as a program of your own, and shows what it does"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the whole example"));
}

} // namespace hilera
