#pragma once

#include "core/task/sleeper.h"
#include "core/task/task.h"
#include "core/task/taskloop.h"

#include <functional>

namespace hilera {

// What to get by HTTP, and within what bounds.
struct TransferRequest {
    std::string address; // http or https
    Nanoseconds timeout = 0; // from here to the last byte
    std::size_t bodyLimit = 0; // bytes, decoded
    bool keepsBody = false; // else it is only counted
    std::function<void(Phase)> enter; // told what it waits for, whenever that changes
};

// What came of it.
struct TransferResult {
    Outcome outcome = Outcome::Succeeded; // a whole answer came, of whatever status
    Note note = {}; // why it did not succeed
    int status = 0; // 0: there was no whole head
    std::string phrase = {}; // the server's, for the status
    int redirects = 0; // followed
    std::string redirectedTo = {}; // by the last one; without user and password
    std::size_t size = 0; // of the decoded body, in bytes
    std::string body = {};
};

// One request by libcurl, on a connection of its own, in two forms.

// Waits on the calling thread. Ends early when the sleeper is woken because the run stops.
[[nodiscard]] TransferResult transfer(const TransferRequest &request, Sleeper &sleeper);

// Returns at once; calls `done` on the loop's thread. Ends early when the loop is stopped.
void beginTransfer(TransferRequest request, TaskLoop &loop, std::function<void(TransferResult)> done);

} // namespace hilera
