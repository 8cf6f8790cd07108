#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace hilera {

// Where the members of a party meet again and again: nobody goes on before all have come. Blocks nobody
// itself. Any thread.
class Rendezvous {
public:
    // Before a member comes for the first time, and when it comes no more. The party is to be of so many;
    // those that are still to join are waited for as well.
    void join(int party);
    void leave();

    // The last one to come gets true and goes on; it has called `go` for all others.
    using Member = const void *;
    [[nodiscard]] bool come(Member member, std::function<void()> go);
    // It has waited for long: from now on only for those that have joined. True: it goes on.
    [[nodiscard]] bool giveUpMissing(Member member);
    // It comes no more. False if it has been told to go on.
    bool withdraw(Member member);

private:
    [[nodiscard]] bool letGo(Member except);

    std::mutex m_mutex;
    std::vector<std::pair<Member, std::function<void()>>> m_waiting;
    std::size_t m_members = 0;
    std::size_t m_expected = 0;
};

} // namespace hilera
