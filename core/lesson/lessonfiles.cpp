#include "core/lesson/lessonfiles.h"

#include "core/files/inputfile.h"
#include "core/lesson/lessonwording.h"
#include "core/text/plaintext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringDecoder>

namespace hilera {

namespace {

constexpr qint64 fileLimit = 1'000'000;

Result<QByteArray> readFile(const QString &name)
{
    if (!QFileInfo::exists(name))
        return problemIn(name, LessonWording::tr("the file is missing."));
    InputFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return problemIn(name, LessonWording::tr("the file can’t be read: %1.").arg(file.errorString()));
    const QByteArray content = file.readUpTo(fileLimit + 1);
    if (content.size() > fileLimit)
        return problemIn(
            name, LessonWording::tr("the file is larger than a lesson's may be, %L1 bytes.").arg(fileLimit));
    return content;
}

} // namespace

Error problemIn(const QString &file, const QString &what)
{
    return Error{LessonWording::tr("%1: %2").arg(QDir::toNativeSeparators(file), what)};
}

Result<QJsonObject> readJsonFile(const QString &file)
{
    const Result<QByteArray> content = readFile(file);
    if (!content)
        return Error{content.error()};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = content->left(error.offset).count('\n') + 1;
        return problemIn(
            file, LessonWording::tr("line %L1 is not JSON: %2.").arg(line).arg(error.errorString()));
    }
    if (!document.isObject())
        return problemIn(file,
            LessonWording::tr(
                "a lesson is an object, in braces: {\"chapter\": …, \"order\": …, \"plan\": …}."));
    return document.object();
}

Result<QString> readTextFile(const QString &file)
{
    const Result<QByteArray> content = readFile(file);
    if (!content)
        return Error{content.error()};
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(*content);
    if (decode.hasError())
        return problemIn(file, LessonWording::tr("the text is not UTF-8: save it in that encoding."));
    return plainText(text.replace(QLatin1String("\r\n"), QLatin1String("\n")));
}

} // namespace hilera
