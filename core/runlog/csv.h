#pragma once

#include "core/runlog/bufferedwriter.h"

#include <string>

namespace hilera {

// Writes a table by RFC 4180, cell by cell.
class CsvWriter {
public:
    CsvWriter(QIODevice &device, std::string_view header)
        : m_writer(device)
    {
        m_writer.write(header);
        m_writer.write("\r\n");
    }

    // The text is made plain, and is marked as text where a spreadsheet would see a formula.
    void text(std::string_view text);
    void number(std::int64_t number)
    {
        separate();
        m_writer.write(number);
    }
    void number(double number);
    void endRow()
    {
        m_writer.write("\r\n");
        m_isFirst = true;
    }
    [[nodiscard]] bool finish() { return m_writer.finish(); }

private:
    void separate()
    {
        if (!m_isFirst)
            m_writer.write(",");
        m_isFirst = false;
    }

    BufferedWriter m_writer;
    bool m_isFirst = true;
};

} // namespace hilera
