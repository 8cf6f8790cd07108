#include "ui/picture/markup.h"

#include "core/text/plaintext.h"

namespace hilera {

QByteArray escaped(const QString &text)
{
    return plainText(text).toHtmlEscaped().toUtf8();
}

} // namespace hilera
