#pragma once

#include "core/plan/runplan.h"

#include <QString>

namespace hilera {

// Creates a folder with a lesson of this plan, for a teacher to complete. `language`: of the title and of the
// program, such as "es". Returns the folder as it is shown, or an error, and then leaves nothing behind.
// Refuses an existing folder.
[[nodiscard]] Result<QString> writeLesson(
    const QString &folder, const RunPlan &plan, const QString &title, const QString &language);

} // namespace hilera
