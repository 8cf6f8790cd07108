#pragma once

#include <cerrno>
#include <exception>
#include <new>
#include <string>
#include <system_error>

namespace hilera {

// What the system refused, by the exception that tells of it: "eventfd: Too many open files".
[[nodiscard]] inline std::string refusedBy(const std::exception &error)
{
    if (dynamic_cast<const std::bad_alloc *>(&error))
        return std::generic_category().message(ENOMEM);
    return error.what();
}

} // namespace hilera
