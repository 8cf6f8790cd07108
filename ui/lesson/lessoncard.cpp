#include "ui/lesson/lessoncard.h"

#include "core/language.h"
#include "ui/help/termpopup.h"
#include "ui/help/termtext.h"
#include "ui/lesson/comparison.h"
#include "ui/lesson/predictionfield.h"
#include "ui/lesson/stepbar.h"
#include "ui/theme/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace hilera {

LessonCard::LessonCard(QWidget *parent)
    : Card(parent)
    , m_title(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_otherLanguage(new QLabel(this))
    , m_text(new TermText(this))
    , m_stepBar(new StepBar(this))
    , m_prediction(new PredictionField(this))
    , m_comparison(new Comparison(this))
{
    m_title->setProperty("muted", true);
    m_heading->setFont(scaledFont(font(), 1.25, QFont::Bold));
    m_otherLanguage->setProperty("muted", true);
    m_otherLanguage->setFont(scaledFont(font(), 0.85));
    m_otherLanguage->setObjectName(QStringLiteral("otherLanguage"));
    for (QLabel *label : {m_title, m_heading})
        label->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("lessonTitle"));
    m_heading->setObjectName(QStringLiteral("stepHeading"));
    m_text->setObjectName(QStringLiteral("lessonText"));
    m_text->setMinimumHeight(3 * fontMetrics().lineSpacing());

    auto *place = new QHBoxLayout;
    place->addWidget(m_title);
    place->addStretch(1);
    place->addWidget(m_stepBar);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_heading);
    heading->addStretch(1);
    heading->addWidget(m_otherLanguage);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(place);
    words->addLayout(heading);
    words->addWidget(m_text, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addLayout(words, 1);
    // As wide as each other, so that nothing moves from step to step.
    for (QWidget *side : {static_cast<QWidget *>(m_prediction), static_cast<QWidget *>(m_comparison)}) {
        side->setFixedWidth(448);
        row->addWidget(side);
    }
    contents()->setContentsMargins(12, 6, 8, 6);
    contents()->addLayout(row);
    connect(m_text, &TermText::termChosen, this, [this](const QString &id, const QRect &word) {
        TermPopup::open(id, language(), m_text->viewport(), word);
    });
    setPredicting(false);
    retranslate();
}

void LessonCard::showLesson(const Lesson *lesson, std::size_t step)
{
    const bool isStep = lesson && step < lesson->steps.size();
    m_title->setText(lesson ? lesson->title : QString());
    m_title->setVisible(lesson != nullptr);
    m_heading->setText(isStep ? lesson->steps[step].heading : QString());
    const bool isOther = lesson && !lesson->language.isEmpty() && lesson->language != Language::currentCode();
    m_language = isOther ? lesson->language : QString();
    m_stepBar->showStep(static_cast<int>(step), lesson ? static_cast<int>(lesson->steps.size()) : 0,
        isStep ? lesson->steps[step].kind : StepKind::Question);
    retranslate();
}

void LessonCard::setText(const QString &markdown)
{
    m_text->showMarkdown(markdown, language());
}

QString LessonCard::language() const
{
    return m_language.isEmpty() ? Language::currentCode() : m_language;
}

void LessonCard::setPredicting(bool isPredicting)
{
    m_prediction->setVisible(isPredicting);
    m_comparison->setVisible(!isPredicting);
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
    m_otherLanguage->setVisible(!m_language.isEmpty());
    m_otherLanguage->setText(tr("text in: %1").arg(QLocale(m_language).nativeLanguageName()));
    m_otherLanguage->setToolTip(tr("This lesson has no text in the language of the program."));
}

} // namespace hilera
