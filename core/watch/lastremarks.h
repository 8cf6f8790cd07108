#pragma once

#include <QStringList>

namespace hilera {

class ProbeFiles;

// What is to be said of a program once all of it has ended, by what its probes told: sentences for people.
// `isPython`: it was a file of Python.
[[nodiscard]] QStringList lastRemarks(const ProbeFiles &probes, bool isPython);

} // namespace hilera
