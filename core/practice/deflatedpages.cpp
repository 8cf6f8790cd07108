#include "core/practice/deflatedpages.h"

#include "core/practice/practicelimits.h"

namespace hilera {

namespace {

constexpr qsizetype lengthPrefix = 4; // which qCompress puts before the zlib stream
constexpr int quickly = 1;

} // namespace

PracticePlay DeflatedPages::deflate(PracticePlay play)
{
    const qint64 size = play.size.value_or(0);
    const std::pair key(play.pageToDeflate, size);
    auto place = m_bodies.find(key);
    if (place == m_bodies.end()) {
        if (m_bodies.size() >= practicelimits::deflatedPages)
            m_bodies.clear();
        place = m_bodies.emplace(key, qCompress(play.content(0, size), quickly).mid(lengthPrefix)).first;
    }
    const QByteArray &body = place->second;
    play.content = [body](qint64 from, qint64 count) { return body.mid(from, count); };
    play.size = body.size();
    play.encoding = "deflate";
    if (size > 0)
        play.rate *= static_cast<double>(body.size()) / static_cast<double>(size);
    return play;
}

} // namespace hilera
