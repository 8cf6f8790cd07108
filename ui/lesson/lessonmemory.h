#pragma once

#include "ui/lesson/guesses.h"
#include "ui/lesson/stepfigures.h"

#include <QMap>
#include <QVariantMap>

#include <utility>

namespace hilera {

// What was guessed at the steps of the lessons, and what their runs came to, when others have followed.
class LessonMemory {
public:
    // Of one of the two votes; none while it is discussed.
    [[nodiscard]] Guesses guesses(const QString &lesson, std::size_t step, Asking vote) const;
    void setGuesses(const QString &lesson, std::size_t step, Asking vote, const Guesses &guesses);
    // Of the vote after the discussion, or else of the first.
    [[nodiscard]] Guesses lastGuesses(const QString &lesson, std::size_t step) const;
    // All of them, for settings.
    [[nodiscard]] QVariantMap guesses() const;
    void setGuesses(const QVariantMap &guesses);

    void forgetAll(); // the class has gone

    void setMeasured(const QString &lesson, std::size_t run, const MeasuredFigures &figures);
    // Of the run at this step, if it was one of the plan; null: none is known.
    [[nodiscard]] const MeasuredFigures *measured(
        const QString &lesson, std::size_t run, const RunPlan &plan) const;
    void forgetMeasured(const QString &lesson);
    void forgetMeasured(const QString &lesson, std::size_t run);

private:
    using Key = std::pair<QString, std::size_t>; // lesson and step
    QMap<std::pair<Key, Asking>, Guesses> m_guesses;
    QMap<Key, MeasuredFigures> m_measured;
};

} // namespace hilera
