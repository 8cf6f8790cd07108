#include "core/runlog/csv.h"

#include "core/text/plaintext.h"

#include <algorithm>

namespace hilera {

void CsvWriter::text(std::string_view text)
{
    separate();
    const bool isPlain = std::ranges::all_of(text, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
            || (letter >= '0' && letter <= '9') || letter == ' ';
    });
    if (isPlain) {
        m_writer.write(text);
        return;
    }
    QByteArray cell = plainLine(text).toUtf8();
    constexpr std::string_view formulas = "=+-@";
    if (formulas.find(cell.front()) != std::string_view::npos)
        cell.prepend('\'');
    const bool isQuoted =
        std::ranges::any_of(cell, [](char letter) { return letter == ',' || letter == '"'; });
    m_writer.writeUtf8(isQuoted ? '"' + cell.replace('"', "\"\"") + '"' : cell);
}

void CsvWriter::number(double number)
{
    separate();
    m_writer.write(number);
}

} // namespace hilera
