#pragma once

#include <QByteArray>
#include <QString>

namespace hilera {

// Markdown as paragraphs, lists and emphasis of HTML; without its links and pictures. Any thread, while there
// is a QGuiApplication.
[[nodiscard]] QByteArray htmlOfMarkdown(const QString &markdown);

} // namespace hilera
