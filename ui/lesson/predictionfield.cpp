#include "ui/lesson/predictionfield.h"

#include "core/lesson/answers.h"
#include "ui/theme/styling.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/dotplot.h"
#include "ui/widgets/field.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr double most = 1e9; // that can be guessed

// As a class writes it, whatever the language: 1,5 and 1.5 are one and a half, and 4,000 is four thousand. Of
// what is counted, so is 4.000. Nothing if it is no number.
std::optional<double> numberOf(const QString &text, bool isCounted)
{
    static const QRegularExpression gap(QStringLiteral(R"((?<=\d)[ \x{a0}\x{202f}](?=\d{3}(?!\d)))"));
    static const QRegularExpression byCommas(QStringLiteral(R"(^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$)"));
    static const QRegularExpression byPoints(QStringLiteral(R"(^[1-9]\d{0,2}(\.\d{3})+(,\d*)?$)"));
    QString number = text.trimmed().remove(gap);
    if (byCommas.match(number).hasMatch())
        number.remove(QLatin1Char(','));
    else if (byPoints.match(number).hasMatch()
        && (isCounted || number.count(QLatin1Char('.')) > 1 || number.contains(QLatin1Char(','))))
        number.remove(QLatin1Char('.'));
    bool isNumber = false;
    const double value = number.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    return isNumber && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

// That is read as the same number again.
QString textOf(double guess)
{
    return QString::number(guess, 'g', 10);
}

} // namespace

PredictionField::PredictionField(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_numberBox(new QWidget(this))
    , m_number(new QLineEdit(m_numberBox))
    , m_unit(new QLabel(m_numberBox))
    , m_slider(new QSlider(Qt::Horizontal, m_numberBox))
    , m_choiceBox(new QWidget(this))
    , m_choiceGrid(new QGridLayout(m_choiceBox))
    , m_choices(new QButtonGroup(this))
    , m_add(new QPushButton(this))
    , m_spread(new QLabel(this))
    , m_clear(new QToolButton(this))
    , m_discuss(new QLabel(this))
    , m_votes(new DotPlot(this))
{
    arrange();
    m_number->installEventFilter(this);
    connect(m_number, &QLineEdit::textChanged, this, &PredictionField::readNumber);
    connect(m_number, &QLineEdit::returnPressed, this, &PredictionField::add);
    connect(m_slider, &QSlider::valueChanged, this, &PredictionField::readSlider);
    connect(m_choices, &QButtonGroup::idClicked, this, &PredictionField::choose);
    connect(m_add, &QPushButton::clicked, this, &PredictionField::add);
    connect(m_clear, &QToolButton::clicked, this, &PredictionField::clear);
    connect(m_votes, &DotPlot::heightChanged, this, &PredictionField::heightChanged);
    retranslate();
}

void PredictionField::arrange()
{
    m_caption->setProperty("muted", true);
    setTextSize(m_caption, 0.85);
    m_caption->setBuddy(m_number);
    m_number->setObjectName(QStringLiteral("guess"));
    setTextSize(m_number, 1.5, QFont::Bold);
    m_number->setPlaceholderText(QStringLiteral("?"));
    setFixedWidthFor(m_number, QStringLiteral("8888.8"), 16);
    m_unit->setObjectName(QStringLiteral("guessUnit"));
    m_slider->setObjectName(QStringLiteral("guessSlider"));
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_add->setObjectName(QStringLiteral("addGuess"));
    m_add->setProperty("small", true);
    m_spread->setObjectName(QStringLiteral("guessSpread"));
    setTextSize(m_spread, 0.85);
    m_clear->setObjectName(QStringLiteral("clearGuesses"));
    m_clear->setProperty("flat", true);
    m_clear->setText(QStringLiteral("✕"));
    m_discuss->setObjectName(QStringLiteral("discuss"));
    m_discuss->setWordWrap(true);
    m_discuss->setProperty("accented", true);
    setTextSize(m_discuss, 1.1, QFont::Bold);
    m_discuss->hide();
    m_votes->setObjectName(QStringLiteral("votes"));
    setTextSize(m_votes, 0.85);

    auto *numbers = new QHBoxLayout(m_numberBox);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->addWidget(m_number);
    numbers->addWidget(m_unit);
    numbers->addWidget(m_slider, 1);
    m_choiceGrid->setContentsMargins(0, 0, 0, 0);
    m_choiceGrid->setSpacing(4);
    auto *keep = new QHBoxLayout;
    keep->addWidget(m_add);
    keep->addWidget(m_spread, 1);
    keep->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_caption);
    layout->addWidget(m_numberBox);
    layout->addWidget(m_choiceBox);
    layout->addLayout(keep);
    layout->addWidget(m_discuss);
    layout->addWidget(m_votes);
    layout->addStretch();
}

double PredictionField::sliderStep() const
{
    if (m_prediction.unit != QLatin1String("s") && m_prediction.unit != QStringLiteral("×"))
        return 1;
    return m_prediction.most - m_prediction.least > 5 ? 0.1 : 0.05;
}

void PredictionField::showPrediction(
    const Prediction &prediction, const Guesses &guesses, Asking asking, const Guesses &first)
{
    const bool isOther = prediction != m_prediction;
    m_prediction = prediction;
    m_guesses = guesses;
    m_asking = asking;
    m_first = first;
    const bool isAsked = asking != Asking::Discussion;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_number), QSignalBlocker(m_slider)};
    m_numberBox->setVisible(!prediction.isChoice() && isAsked);
    m_choiceBox->setVisible(prediction.isChoice());
    m_choiceBox->setEnabled(isAsked);
    m_add->setVisible(isAsked);
    m_spread->setVisible(isAsked);
    m_discuss->setVisible(!isAsked);
    if (isOther || m_choices->buttons().size() != prediction.choices.size())
        makeChoices();
    m_slider->setRange(0, static_cast<int>(std::ceil((prediction.most - prediction.least) / sliderStep())));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    moveSlider(guesses.own.value_or(prediction.least));
    m_number->setText(guesses.own && !prediction.isChoice() ? textOf(*guesses.own) : QString());
    m_problem.clear();
    setStyleProperty(m_number, "invalid", false);
    retranslate();
}

void PredictionField::typeDigit(const QString &digit)
{
    if (!m_prediction.isChoice()) {
        m_number->setFocus();
        m_number->setText(digit);
    } else if (QAbstractButton *button = m_choices->button(digit.toInt() - 1)) {
        button->click();
    }
}

void PredictionField::makeChoices()
{
    for (QAbstractButton *button : m_choices->buttons()) {
        m_choices->removeButton(button);
        delete button;
    }
    for (int i = 0; i < static_cast<int>(m_prediction.choices.size()); ++i) {
        auto *button = new QToolButton(m_choiceBox);
        button->setObjectName(QStringLiteral("choice%1").arg(i));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("small", true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_choices->addButton(button, i);
        m_choiceGrid->addWidget(button, i / 2, i % 2);
        applyTextSize(button);
    }
}

// Where nothing is typed that it could erase, Backspace takes the last vote back.
bool PredictionField::eventFilter(QObject *watched, QEvent *event)
{
    const bool isErasing =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backspace;
    const bool isToBeTypedOver = m_isJustAdded && m_number->selectedText() == m_number->text();
    if (!isErasing || m_guesses.kept.empty() || !(m_number->text().isEmpty() || isToBeTypedOver))
        return QWidget::eventFilter(watched, event);
    takeBack();
    m_number->clear();
    return true;
}

void PredictionField::readNumber()
{
    m_isJustAdded = false;
    m_guesses.own = numberOf(m_number->text(), sliderStep() == 1);
    const QString typed = m_number->text().trimmed();
    const bool isWrong = !m_guesses.own && !typed.isEmpty();
    m_problem = isWrong ? tr("“%1” is no guess: write a number from 0 to %L2, such as 4 or 1.5.")
                              .arg(typed.left(40))
                              .arg(most, 0, 'f', 0)
                        : QString();
    setStyleProperty(m_number, "invalid", isWrong);
    tellProblem(m_number, m_problem);
    if (m_guesses.own) {
        const QSignalBlocker blocker(m_slider);
        moveSlider(*m_guesses.own);
    }
    tell();
}

// As far as it goes.
void PredictionField::moveSlider(double guess)
{
    const double position = (guess - m_prediction.least) / sliderStep();
    m_slider->setValue(static_cast<int>(std::lround(std::clamp(position, 0.0, double(m_slider->maximum())))));
}

void PredictionField::readSlider(int position)
{
    m_number->setText(textOf(m_prediction.least + position * sliderStep()));
}

void PredictionField::choose(int choice)
{
    m_guesses.own = choice;
    tell();
}

void PredictionField::add()
{
    if (!m_guesses.own)
        return;
    m_guesses.kept.push_back(*m_guesses.own);
    tell();
    m_number->selectAll(); // the next one is typed over it
    m_isJustAdded = true;
}

void PredictionField::takeBack()
{
    if (m_guesses.kept.empty())
        return;
    m_guesses.kept.pop_back();
    tell();
}

void PredictionField::clear()
{
    m_guesses.kept.clear();
    tell();
}

void PredictionField::tell()
{
    retranslate();
    Q_EMIT guessed(m_guesses);
}

void PredictionField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PredictionField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepHeight();
}

// Of lines that wrap, a layout beside a text takes only one into account.
void PredictionField::keepHeight()
{
    m_discuss->setMinimumHeight(m_discuss->isHidden() ? 0 : m_discuss->heightForWidth(width()));
}

void PredictionField::retranslate()
{
    const AnswerFunction *answer = findAnswer(m_prediction.answer);
    const QString asked = answer ? answer->translatedLabel() : QString();
    m_caption->setText(tr("&your guess") + QStringLiteral(": ") + asked);
    m_number->setAccessibleName(tr("Your guess"));
    m_number->setAccessibleDescription(m_problem.isEmpty() ? asked : m_problem);
    m_number->setToolTip(m_problem.isEmpty()
            ? tr("Write a number before you run it. Enter keeps it as a guess of the class.")
            : m_problem);
    m_unit->setText(unitName(m_prediction.unit));
    m_slider->setAccessibleName(tr("Your guess, as a slider"));
    m_slider->setToolTip(asked);
    for (QAbstractButton *button : m_choices->buttons()) {
        const int id = m_choices->id(button);
        const AnswerFunction *choice = findAnswer(m_prediction.choices.value(id));
        const QString name =
            QStringLiteral("%L1  %2").arg(id + 1).arg(choice ? choice->translatedLabel() : QString());
        const int votes = m_guesses.votesFor(static_cast<std::size_t>(id));
        button->setText(votes > 0 ? QStringLiteral("%1 · %L2").arg(name).arg(votes) : name);
        button->setAccessibleName(button->text());
        button->setChecked(m_guesses.own && *m_guesses.own == id);
    }
    m_add->setText(tr("Add guess"));
    m_add->setToolTip(tr("Keeps this guess, and takes another: a show of hands"));
    m_add->setEnabled(m_guesses.own.has_value());
    m_spread->setText(m_asking == Asking::First ? spreadText(m_guesses, m_prediction) : QString());
    m_discuss->setText(tr("Discuss it: convince those beside you. Then all vote again."));
    keepHeight();
    showVotes();
    m_clear->setAccessibleName(tr("Clear the guesses"));
    m_clear->setToolTip(tr("Clears the guesses that were kept"));
    m_clear->setVisible(!m_guesses.kept.empty());
}

QString PredictionField::voteTitle(const QString &vote, const Guesses &guesses) const
{
    const QString spread = spreadText(guesses, m_prediction);
    if (!spread.isEmpty())
        return tr("%1: %2").arg(vote, spread);
    if (!guesses.own)
        return vote;
    return tr("%1: %2").arg(vote,
        m_prediction.isChoice() ? QLocale().toString(*guesses.own + 1, 'f', 0)
                                : answerText(*guesses.own, m_prediction.unit));
}

void PredictionField::showVotes()
{
    DotPlotContent content;
    content.least = m_prediction.least;
    content.most = std::max(m_prediction.most, m_prediction.least + 1);
    content.unit = m_prediction.unit;
    content.textOf = answerText;
    for (qsizetype i = 0; i < m_prediction.choices.size(); ++i)
        content.places.append(QLocale().toString(i + 1));
    const bool hasMedian = !m_prediction.isChoice();
    if (m_asking != Asking::First && !m_first.all().empty())
        content.clouds.push_back({voteTitle(tr("first vote"), m_first), m_first.all(), hasMedian});
    if (m_asking == Asking::Again && !m_guesses.all().empty())
        content.clouds.push_back({voteTitle(tr("second vote"), m_guesses), m_guesses.all(), hasMedian});
    else if (m_asking == Asking::First && !m_guesses.kept.empty())
        content.clouds.push_back({{}, m_guesses.kept, hasMedian});
    QStringList told{m_spread->text()};
    for (const DotPlotContent::Cloud &cloud : content.clouds)
        told.append(cloud.title);
    told.removeAll(QString());
    m_votes->setAccessibleName(tr("Votes: %1").arg(told.join(QStringLiteral("; "))));
    m_votes->showContent(content);
}

} // namespace hilera
