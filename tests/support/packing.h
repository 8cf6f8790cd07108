#pragma once

#include <QByteArray>
#include <QStringEncoder>

#include <string>

#include <zlib.h>

namespace hilera::test {

// zlib's windows: gzip, zlib, and deflate alone.
inline constexpr int gzipWindow = MAX_WBITS + 16;

inline std::string packed(const std::string &text, int window)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string out(text.size() + 100, '\0');
    std::string in = text;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

// In one member, or in two that follow each other.
inline QByteArray gzipped(const QByteArray &text)
{
    return QByteArray::fromStdString(packed(text.toStdString(), gzipWindow));
}
inline QByteArray gzippedInTwo(const QByteArray &text)
{
    return gzipped(text.left(text.size() / 2)) + gzipped(text.mid(text.size() / 2));
}

inline QByteArray encoded(const QByteArray &utf8, QStringConverter::Encoding encoding, bool hasMark)
{
    QStringEncoder encoder(
        encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace hilera::test
