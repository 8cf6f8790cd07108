#include "ui/lessoncard.h"

#include "core/run/names.h"
#include "ui/bigfigure.h"
#include "ui/styling.h"
#include "ui/theme/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTextBrowser>

namespace hilera {

LessonCard::LessonCard(QWidget *parent)
    : Card(parent)
    , m_title(new QLabel(this))
    , m_text(new QTextBrowser(this))
    , m_guessCaption(new QLabel(this))
    , m_guess(new QLineEdit(this))
    , m_idealFigure(new BigFigure(this))
    , m_measuredFigure(new BigFigure(this))
{
    m_title->setFont(scaledFont(font(), 1.25, QFont::Bold));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("lessonTitle"));
    m_text->setObjectName(QStringLiteral("lessonText"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(0);
    m_text->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_idealFigure->setObjectName(QStringLiteral("ideal"));
    m_measuredFigure->setObjectName(QStringLiteral("measured"));
    m_measuredFigure->setAccented();

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addLayout(words, 1);
    row->addWidget(makeGuess(), 0, Qt::AlignTop);
    row->addWidget(m_idealFigure, 0, Qt::AlignTop);
    row->addWidget(m_measuredFigure, 0, Qt::AlignTop);
    contents()->addLayout(row);
    retranslate();
}

QWidget *LessonCard::makeGuess()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_guessCaption);
    layout->addWidget(m_guess);
    m_guessCaption->setBuddy(m_guess);
    m_guessCaption->setProperty("muted", true);
    m_guessCaption->setFont(scaledFont(font(), 0.85));
    m_guess->setObjectName(QStringLiteral("guess"));
    m_guess->setFont(scaledFont(font(), 1.5, QFont::Bold));
    m_guess->setPlaceholderText(QStringLiteral("? s"));
    m_guess->setFixedWidth(QFontMetrics(m_guess->font()).horizontalAdvance(QStringLiteral("88.88 ms")) + 16);
    connect(m_guess, &QLineEdit::textChanged, this, &LessonCard::readGuess);
    return box;
}

void LessonCard::readGuess()
{
    const Result<DurationSpec> spec = DurationSpec::parse(m_guess->text());
    const bool isEmpty = m_guess->text().trimmed().isEmpty();
    // One duration: a list or a spread is no guess.
    const bool isGuess =
        spec && !m_guess->text().contains(QLatin1Char(',')) && !m_guess->text().contains(QLatin1String(".."));
    setStyleProperty(m_guess, "invalid", !isEmpty && !isGuess);
    m_guess->setToolTip(isEmpty || isGuess
            ? tr("How long will the run take? Write seconds before you run it.")
            : spec ? tr("A guess is one duration, in seconds.")
                   : spec.error());
    Q_EMIT guessed(isGuess ? std::optional(spec->durations(1, 1).front()) : std::nullopt);
}

void LessonCard::showLesson(const Lesson *lesson)
{
    m_title->setText(lesson ? lesson->title : QString());
    m_title->setVisible(lesson != nullptr);
    m_text->setMarkdown(lesson ? lesson->text : QString());
    const QString id = lesson ? lesson->id : QString();
    if (id != m_lessonId)
        m_guess->clear();
    m_lessonId = id;
}

void LessonCard::showIdeal(const std::optional<Ideal> &ideal)
{
    m_ideal = ideal;
    retranslate();
}

void LessonCard::showMeasured(std::optional<Nanoseconds> makespan, bool isFinal)
{
    m_measured = makespan;
    m_isFinal = isFinal;
    m_measuredFigure->setCaption(isFinal ? tr("measured") : tr("so far"));
    m_measuredFigure->setValue(makespan ? measuredText(*makespan) : QString());
}

void LessonCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void LessonCard::retranslate()
{
    setAccessibleName(tr("Lesson"));
    m_text->setAccessibleName(tr("Text of the lesson"));
    m_guessCaption->setText(tr("&your guess"));
    m_guess->setAccessibleName(tr("Your guess"));
    readGuess();
    m_idealFigure->setCaption(tr("ideal"), m_ideal ? formulaText(*m_ideal) : QString());
    const bool isKnown = m_ideal && !m_ideal->schedule.slices.empty();
    m_idealFigure->setValue(isKnown ? measuredText(m_ideal->schedule.makespan) : QString());
    m_idealFigure->setHelp(m_ideal && !isKnown ? unknownIdealText() : QString());
    showMeasured(m_measured, m_isFinal);
}

} // namespace hilera
