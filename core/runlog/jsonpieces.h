#pragma once

#include "core/machine/limits.h"
#include "core/runlog/blockreader.h"
#include "core/runlog/jsonscanner.h"
#include "core/runlog/runlogtext.h"

#include <stop_token>

namespace hilera {

// Reads JSON of any size, a piece at a time, as a stream.
class JsonPieces {
public:
    JsonPieces(QIODevice &text, std::stop_token stop)
        : m_blocks(text)
        , m_stop(std::move(stop))
    {
    }

    // What has been read and not been taken yet.
    [[nodiscard]] std::string_view rest() const { return m_blocks.rest(); }
    [[nodiscard]] std::uint64_t used() const { return m_blocks.used(); }
    void use(std::size_t bytes) { m_blocks.use(bytes); }
    // False at the end, and on a stop.
    [[nodiscard]] bool readMore() { return !m_stop.stop_requested() && m_blocks.readMore(); }
    [[nodiscard]] bool hasFailed() const { return m_blocks.hasFailed(); }

    enum class Taken { Piece, Broken, CutOff };
    // What was expected, and the byte where something else is.
    struct Problem {
        QString expected;
        std::uint64_t byte = 0;
    };

    // Has `scan` take a piece, with all of it in the buffer.
    template <typename Scan> [[nodiscard]] Taken take(const QString &expected, Scan scan)
    {
        for (;;) {
            JsonScanner json(rest());
            if (scan(json)) {
                use(json.position());
                return Taken::Piece;
            }
            if (!json.hasRunOut()) {
                m_problem = {expected, used() + json.position()};
                return Taken::Broken;
            }
            if (rest().size() > limits::logLineSize) {
                m_problem = {RunLogText::tr("What begins here is broken, or longer than %L1 bytes.")
                                 .arg(limits::logLineSize),
                    used()};
                return Taken::Broken;
            }
            if (!readMore())
                return Taken::CutOff;
        }
    }
    // Of the last piece that was broken.
    [[nodiscard]] const Problem &problem() const { return m_problem; }

    // Skips a value of any size up to what follows it, or up to a list of this key: a quotation mark too many
    // hides where the value ends. False at the end.
    [[nodiscard]] bool skipValue(std::string_view quotedKey);

private:
    BlockReader m_blocks;
    std::stop_token m_stop;
    Problem m_problem;
};

} // namespace hilera
