#pragma once

#include <QThreadPool>

namespace hilera {

// Where the program's own work is done in the background. Not Qt's global pool: Qt paints large areas with
// the help of that one, and the window's thread waits for it. As with that one, the application waits at its
// end for what is under way.
[[nodiscard]] QThreadPool &backgroundPool();

// As many as a program keeps of a pool.
[[nodiscard]] int keptThreads();
// Makes that many now, which stay: of a thread that the system refuses later, Qt's pool waits for the work
// for ever. Throws std::system_error where it refuses them now.
void keepThreads(QThreadPool &pool);

} // namespace hilera
