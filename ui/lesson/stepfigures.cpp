#include "ui/lesson/stepfigures.h"

#include "core/lesson/lessonwords.h"
#include "core/plan/plannedstop.h"
#include "ui/figures/idealtext.h"

#include <QCoreApplication>

namespace hilera {

namespace {

struct StepFiguresText {
    Q_DECLARE_TR_FUNCTIONS(StepFigures)
};

} // namespace

StepFigures stepFiguresOf(const Lesson &lesson, std::size_t step, const RunPlan &plan)
{
    StepFigures figures;
    figures.plan = plan;
    if (step < lesson.steps.size())
        figures.text = fillWords(lesson.steps[step].pattern, plan);
    figures.predictions = lesson.predictionsOf(step);
    if (figures.predictions.empty()) {
        Prediction usual;
        usual.answer = QStringLiteral("makespan");
        usual.unit = QStringLiteral("s");
        figures.predictions.push_back(usual);
    }
    for (const Prediction &prediction : figures.predictions)
        figures.answers.push_back(computedAnswer(prediction.answer, plan));
    return figures;
}

MeasuredFigures measuredFiguresOf(const StepFigures &figures, const RunRecord &record)
{
    QStringList names;
    for (const Prediction &prediction : figures.predictions)
        names.append(prediction.answer);
    const auto &stops = record.trace().stopMarks();
    return {record.plan(), measuredAnswers(names, record), record.trace().finished(),
        !stops.empty() && !wasStoppedAsPlanned(stops, record.plan())};
}

ComparedFigure comparedFigure(
    const StepFigures &figures, std::size_t index, const Guesses &guesses, const MeasuredFigures *measured)
{
    const Prediction &prediction = figures.predictions[index];
    const std::optional<Answer> &answer = figures.answers[index];
    const AnswerFunction *function = findAnswer(prediction.answer);
    const QString unit = function ? QString::fromUtf8(function->unit) : prediction.unit;

    ComparedFigure compared;
    compared.isTime = unit == QLatin1String("s");
    compared.isBound = function && function->isBound;
    compared.name = function ? function->translatedLabel() : QString();
    compared.noPrediction = StepFiguresText::tr("Nobody has guessed.");
    compared.noIdeal = unknownIdealText(figures.plan);
    compared.notMeasured = StepFiguresText::tr("It is measured when this plan runs.");
    const auto predicted = predictedValue(guesses, prediction, figures.plan);
    if (predicted) {
        compared.prediction = answerText(*predicted, unit);
        compared.predictionNote = countText(guesses);
    }
    if (prediction.isChoice() && guesses.mostChosen()) {
        const auto choice = static_cast<qsizetype>(*guesses.mostChosen());
        if (const AnswerFunction *chosen = findAnswer(prediction.choices.value(choice)))
            compared.predictionNote = chosen->translatedLabel();
    }
    if (!measured) { // nobody is to read the answer before guessing
        compared.noIdeal = StepFiguresText::tr("It is shown when this plan runs.");
        return compared;
    }
    if (answer) {
        compared.ideal = answerText(answer->value, unit);
        compared.formula = answer->formula;
    }
    const std::optional<double> value = measured->answers[index];
    if (!value) {
        compared.notMeasured = measured->isOver ? StepFiguresText::tr("The run does not tell.")
                                                : StepFiguresText::tr("It is known when the run is over.");
        return compared;
    }
    compared.measured = answerText(*value, unit);
    const double right = function && function->isBound && answer ? answer->value : *value;
    if (predicted && measured->isOver && !measured->wasStopped)
        compared.predictionNote = errorText(*predicted, right, unit);
    return compared;
}

} // namespace hilera
