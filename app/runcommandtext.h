#pragma once

#include <QCoreApplication>

namespace hilera {

// Under this name translators find the sentences of its folder's functions.
struct RunCommandText {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

} // namespace hilera
