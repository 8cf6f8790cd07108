#pragma once

#include "core/plan/runplan.h"

#include <QString>

namespace hilera {

// Makes a folder with a lesson of this plan in it, for a teacher to go on writing at. `language`, "es": of
// the title, and that the program speaks. Gives the folder as it is shown; or why there is none, and then
// nothing has been left behind. Refuses a folder that exists.
[[nodiscard]] Result<QString> writeLesson(
    const QString &folder, const RunPlan &plan, const QString &title, const QString &language);

} // namespace hilera
