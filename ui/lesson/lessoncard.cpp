#include "ui/lesson/lessoncard.h"

#include "core/text/language.h"
#include "ui/glossary/termpopup.h"
#include "ui/glossary/termtext.h"
#include "ui/lesson/comparison.h"
#include "ui/lesson/predictionfield.h"
#include "ui/lesson/stepbar.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/elidinglabel.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hilera {

namespace {

constexpr double leastOnStage = 1.18; // of the size of a line there: 22 pixels on a screen of 720

} // namespace

LessonCard::LessonCard(const Actions &actions, QWidget *parent)
    : Card(parent)
    , m_title(new ElidingLabel(this))
    , m_heading(new QLabel(this))
    , m_otherLanguage(new QLabel(this))
    , m_text(new TermText(this))
    , m_halves(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_stepBar(new StepBar(actions, this))
    , m_prediction(new PredictionField(this))
    , m_comparison(new Comparison(this))
{
    m_title->setProperty("muted", true);
    setTextSize(m_heading, 1.25, QFont::Bold);
    m_otherLanguage->setProperty("muted", true);
    setTextSize(m_otherLanguage, 0.85);
    m_otherLanguage->setObjectName(QStringLiteral("otherLanguage"));
    m_heading->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("lessonTitle"));
    m_heading->setObjectName(QStringLiteral("stepHeading"));
    m_text->setObjectName(QStringLiteral("lessonText"));

    auto *place = new QHBoxLayout;
    place->addWidget(m_title, 1);
    place->addWidget(m_stepBar);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_heading, 1);
    heading->addWidget(m_otherLanguage);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(place);
    words->addLayout(heading);
    words->addWidget(m_text, 1);
    m_halves->setSpacing(18);
    m_halves->addLayout(words, 1);
    m_halves->addWidget(m_prediction);
    m_halves->addWidget(m_comparison);
    contents()->setContentsMargins(12, 6, 8, 6);
    contents()->addLayout(m_halves);
    connect(m_text, &TermText::termChosen, this, [this](const QString &id, const QRect &word) {
        TermPopup::open(id, language(), m_text->viewport(), word);
    });
    connect(m_prediction, &PredictionField::heightChanged, this, &LessonCard::neededHeightChanged);
    setPredicting(false);
    retranslate();
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        [this] {
            if (!m_isFitting)
                Q_EMIT neededHeightChanged();
        });
}

void LessonCard::setOnStage(bool isOnStage)
{
    m_isOnStage = isOnStage;
    m_stepBar->setOnStage(isOnStage);
    m_fitted.clear();
    setLeastTextSize(this, isOnStage ? leastOnStage : 0);
    if (!isOnStage)
        setTextFactor(1);
    arrange();
}

void LessonCard::setTextFactor(double factor)
{
    m_textFactor = factor;
    m_text->setMinimumHeight(0);
    m_heading->setMinimumHeight(0);
    setTextSize(m_heading, std::max(1.25, factor), QFont::Bold);
    setTextSize(m_text, factor);
    layout()->invalidate();
    layout()->activate();
}

void LessonCard::fitText(int height)
{
    // What is laid out later asks for it again.
    const QString asked = QStringLiteral("%1 %2 %3 %4 %5 ")
                              .arg(width())
                              .arg(height)
                              .arg(textScale())
                              .arg(m_comparison->isHidden())
                              .arg(m_prediction->isHidden())
        + m_heading->text() + m_text->toPlainText();
    const bool isKnown = std::exchange(m_fitted, asked) == asked;
    const bool isFitted = isKnown && neededHeight() <= height;
    const QScopedValueRollback fitting(m_isFitting, true);
    for (const double factor : {1.95, 1.75, 1.55, 1.35, leastOnStage}) {
        if (isFitted || (isKnown && factor >= m_textFactor))
            continue; // it was too large once
        setTextFactor(factor);
        if (neededHeight() <= height)
            break;
    }
    // Of several lines; without a word, a label has no height for its width (-1).
    m_heading->setMinimumHeight(std::max(0, m_heading->heightForWidth(m_heading->width())));
    const int frame = m_text->height() - m_text->viewport()->height();
    m_text->setMinimumHeight(textHeight() + frame); // rather the picture scrolls
}

int LessonCard::textHeight() const
{
    return static_cast<int>(std::ceil(m_text->document()->size().height())) + 1;
}

int LessonCard::neededHeight() const
{
    return std::max(height() - m_text->viewport()->height() + textHeight(), minimumSizeHint().height());
}

void LessonCard::showLesson(const Lesson *lesson, std::size_t step, Asking asking)
{
    const bool isStep = lesson && step < lesson->steps.size();
    m_title->setFullText(lesson ? lesson->title : QString());
    m_title->setVisible(lesson != nullptr);
    m_heading->setText(isStep ? lesson->steps[step].heading : QString());
    const bool isOther = lesson && !lesson->language.isEmpty() && lesson->language != Language::currentCode();
    m_language = isOther ? lesson->language : QString();
    const StepKind kind = isStep ? lesson->steps[step].kind : StepKind::Question;
    const QStringList parts = isStep ? lesson->partsOf(step) : QStringList();
    const bool isOfCode = parts.contains(QLatin1String("python")) || parts.contains(QLatin1String("code"));
    m_isTextAlone = kind == StepKind::Question || (kind == StepKind::Explain && isOfCode);
    m_stepBar->showStep(static_cast<int>(step), lesson ? static_cast<int>(lesson->steps.size()) : 0,
        isStep ? lesson->steps[step].kind : StepKind::Question, asking);
    retranslate();
    arrange();
}

void LessonCard::setText(const QString &markdown)
{
    static const QRegularExpression unitGap(QStringLiteral("(?<=\\d) (?=([mµn]?s)\\b)"));
    m_text->showMarkdown(QString(markdown).replace(unitGap, QString(QChar::Nbsp)), language());
}

QString LessonCard::language() const
{
    return m_language.isEmpty() ? Language::currentCode() : m_language;
}

void LessonCard::setPredicting(bool isPredicting)
{
    m_prediction->setVisible(isPredicting);
    showComparison();
}

void LessonCard::setTextAlone(bool isAlone)
{
    m_hasNoFigures = isAlone;
    showComparison();
}

void LessonCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        arrange();
    Card::changeEvent(event);
}

void LessonCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

// What is predicted and what is compared are as wide as each other, so that nothing moves from step to step.
void LessonCard::showComparison()
{
    m_comparison->setVisible(m_prediction->isHidden() && !m_hasNoFigures && !(m_isOnStage && m_isTextAlone));
}

// With large text in a small window they stand beneath the text.
void LessonCard::arrange()
{
    const int side = m_isOnStage ? std::min(scaled(448), width() / 2) : scaled(448);
    const bool isWide = m_isOnStage || width() >= side + scaled(380); // the buttons of the steps fit there
    setMinimumWidth(m_stepBar->sizeHint().width() + scaled(40)); // that of the layout is for one beside
    m_halves->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (QWidget *half : {static_cast<QWidget *>(m_prediction), static_cast<QWidget *>(m_comparison)})
        half->setFixedWidth(isWide ? side : std::min(side, std::max(width() - 24, 300)));
    m_comparison->setShownWhole(!isWide || m_isOnStage);
    showComparison();
    if (!m_isOnStage)
        m_text->setMinimumHeight(3 * fontMetrics().lineSpacing());
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
