#include "core/watch/cellchannel.h"

#include <utility>

namespace hilera {

void CellChannel::ask(int cell)
{
    const std::scoped_lock lock(m_mutex);
    m_asked += QByteArray::number(cell) + '\n';
}

QByteArray CellChannel::takeAsked()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_asked, {});
}

} // namespace hilera
