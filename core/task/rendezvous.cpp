#include "core/task/rendezvous.h"

#include <algorithm>

namespace hilera {

void Rendezvous::join(int party)
{
    const std::scoped_lock lock(m_mutex);
    ++m_members;
    m_expected =
        m_members == 1 ? static_cast<std::size_t>(std::max(party, 1)) : std::max(m_expected, m_members);
}

// Its place stays free for the next task of its worker.
void Rendezvous::leave()
{
    const std::scoped_lock lock(m_mutex);
    --m_members;
}

bool Rendezvous::come(Member member, std::function<void()> go)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.emplace_back(member, std::move(go));
    return letGo(member);
}

bool Rendezvous::giveUpMissing(Member member)
{
    const std::scoped_lock lock(m_mutex);
    if (std::ranges::find(m_waiting, member, &std::pair<Member, std::function<void()>>::first)
        == m_waiting.end())
        return true; // it has been told to go on meanwhile
    m_expected = m_members;
    return letGo(member);
}

bool Rendezvous::withdraw(Member member)
{
    const std::scoped_lock lock(m_mutex);
    return std::erase_if(m_waiting, [member](const auto &waiting) { return waiting.first == member; }) > 0;
}

bool Rendezvous::letGo(Member except)
{
    if (m_waiting.size() < m_expected)
        return false;
    for (const auto &[member, go] : m_waiting) {
        if (member != except)
            go();
    }
    m_waiting.clear();
    return true;
}

} // namespace hilera
