#pragma once

#include "core/plan/runplan.h"
#include "core/task/task.h"

#include <span>
#include <string_view>
#include <variant>

namespace hilera {

// A parameter of a plan: all that is known of it in general. Texts are in English, translated where they are
// shown: in context "Parameter", those of options in "CommandLine", those of the plan's line in "PlanText".
struct Parameter {
    // Who heeds a parameter: every plan, or only the kinds of tasks or the strategies that name it.
    enum class Owner { Plan, Tasks, Strategy };

    // What a number means. At pace: seconds that are multiplied by the time scale.
    enum class Unit { None, Factor, Seconds, SecondsAtPace };

    struct Range {
        double least = 0;
        double most = 0;
        bool isOpen = false; // more than the least
        bool canBeNever = false;

        [[nodiscard]] bool contains(double value) const; // NaN is in none
        // "1 to 20", "more than 0 and at most 10, or “never”"
        [[nodiscard]] QString toString() const;
    };

    using Field = std::variant<int RunPlan::*, double RunPlan::*, bool RunPlan::*, QString RunPlan::*,
        QStringList RunPlan::*, DurationSpec RunPlan::*, Network RunPlan::*>;
    using TaskField = std::variant<std::monostate, int Task::*, Nanoseconds Task::*>;
    struct Option {
        const char *name = ""; // "--queue-size"; of a truth: what makes it other than usual
        const char *value = "";
        const char *help = "";
    };
    // What the plan's line says of it; nothing where it has no text.
    struct Phrase {
        const char *one = nullptr; // of 1, where that is said otherwise
        const char *text = nullptr;
        const char *never = nullptr;
    };

    const char *id = ""; // in JSON, in lessons
    Field field;
    Owner owner = Owner::Plan;
    Range range = {}; // of a number
    bool isRangeOfAll = false; // the most is that of all tasks together
    Unit unit = Unit::None;
    TaskField ofTask = {}; // where each task has it

    const char *title = nullptr; // in sentences; without, its caption
    // In the editor of the plan.
    const char *caption = "";
    const char *help = "";
    const char *special = nullptr; // what stands for 0, or for the truth
    std::span<const double> choices = {}; // of seconds to choose from
    double step = 1;
    bool isRare = false; // shown where it is wanted

    bool isKnob = false; // a lesson may let it be turned
    Option option = {};
    Phrase phrase = {};

    [[nodiscard]] bool isUsual(const RunPlan &plan) const { return isEqual(plan, RunPlan()); }
    [[nodiscard]] bool isEqual(const RunPlan &a, const RunPlan &b) const;
    void copy(const RunPlan &from, RunPlan &to) const;

    // How far a knob is turned.
    [[nodiscard]] Range knobRange() const;

    [[nodiscard]] bool isNumber() const
    {
        return isWhole() || std::holds_alternative<double RunPlan::*>(field);
    }
    [[nodiscard]] bool isWhole() const { return std::holds_alternative<int RunPlan::*>(field); }
    // Nothing where it is none, or “never”.
    [[nodiscard]] std::optional<double> number(const RunPlan &plan) const;
    // As a time at the pace of the plan; without an end where it is “never”.
    [[nodiscard]] Nanoseconds time(const RunPlan &plan) const;
    // Into the task, which has it.
    void give(Task &task, const RunPlan &plan) const;

    // Its title in the language of the program.
    [[nodiscard]] QString name() const;
};

// All of them, in the order they are shown.
[[nodiscard]] std::span<const Parameter> parameters();
// Null if there is none of that id.
[[nodiscard]] const Parameter *findParameter(const QString &id);

} // namespace hilera
