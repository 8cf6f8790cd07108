#pragma once

#include "core/trace/note.h"

#include <cstdint>
#include <string>

#include <curl/curl.h>

namespace hilera {

// What is known of a transfer that libcurl gave up.
struct Failure {
    CURLcode code = CURLE_OK;
    int status = 0; // of the last answer; 0 if there was none
    int systemError = 0; // errno of its last connection
    std::string host;
    std::int64_t received = 0; // bytes of the body, as they came
    std::int64_t expected = -1; // as the server announced; -1 if it did not
};

// In words that a student understands.
[[nodiscard]] Note explain(const Failure &failure);

} // namespace hilera
