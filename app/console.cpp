#include "app/console.h"

#include "app/exitstatus.h"
#include "core/plaintext.h"

#include <cstdio>

namespace hilera {

void printLine(const QString &line)
{
    printText(plainLine(line).toUtf8() + '\n');
}

void printText(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "hilera: %s\n", plainLine(sentence).toUtf8().constData());
}

int refuse(const QString &sentence)
{
    complain(sentence);
    return CallWasWrong;
}

} // namespace hilera
