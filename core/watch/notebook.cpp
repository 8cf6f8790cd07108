#include "core/watch/notebook.h"

#include "core/files/systemerror.h"
#include "core/text/plaintext.h"
#include "core/watch/watchtext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cerrno>
#include <optional>

namespace hilera {

namespace {

constexpr qint64 longestNotebook = 100 << 20; // bytes, with all that was printed
constexpr qsizetype longestCode = 1 << 20; // letters
constexpr qsizetype longestStepText = 50'000; // that is laid out for a step
constexpr int readFormat = 4;

// It is written as one text, or as a list of lines.
std::optional<QString> textOf(const QJsonValue &source)
{
    const auto whole = [](const QString &text) {
        return QString::fromUtf8(text.toUtf8());
    }; // no half letters
    if (source.isString())
        return whole(source.toString());
    if (!source.isArray())
        return {};
    QString text;
    for (const QJsonValue &line : source.toArray()) {
        if (!line.isString())
            return {};
        text += line.toString();
    }
    return whole(text);
}

// Nobody sees them, and they may be longer than all the rest.
QString withoutPictures(QString text)
{
    static const QRegularExpression picture(QStringLiteral("data:image/[^)>\"'\\s]++"));
    return text.replace(picture, QStringLiteral("data:"));
}

// As a block of code, so that nothing in it is taken for Markdown.
QString asBlock(const QString &text)
{
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += QLatin1Char('`');
    return fence + QLatin1Char('\n') + text + QLatin1Char('\n') + fence;
}

QString languageOf(const QJsonObject &notebook)
{
    const QJsonObject data = notebook[QLatin1String("metadata")].toObject();
    const QString language =
        data[QLatin1String("language_info")].toObject()[QLatin1String("name")].toString();
    return language.isEmpty()
        ? data[QLatin1String("kernelspec")].toObject()[QLatin1String("language")].toString()
        : language;
}

class Reader {
public:
    explicit Reader(const QString &file)
        : m_shown(QDir::toNativeSeparators(file.left(200)))
    {
    }

    [[nodiscard]] Result<Notebook> read(const QJsonObject &notebook)
    {
        if (const auto problem = findProblem(notebook))
            return Error{*problem};
        int place = 0;
        for (const QJsonValue &cell : notebook[QLatin1String("cells")].toArray()) {
            ++place;
            const std::optional<QString> text = textOf(cell[QLatin1String("source")]);
            if (!text) {
                return Error{WatchText::tr(
                    "Cell %1 of %2 has no text in its “source”, which has to be a text or a list of lines: "
                    "open the notebook in Jupyter, and save it anew.")
                                 .arg(place)
                                 .arg(m_shown)};
            }
            addCell(cell[QLatin1String("cell_type")].toString(), *text);
        }
        if (m_number == 0) {
            return Error{
                WatchText::tr("%1 has no cell of code: there is nothing to run in it.").arg(m_shown)};
        }
        if (m_notebook.source.size() > longestCode) {
            return Error{
                WatchText::tr("%1 is too long: the code of a notebook that is opened here has at most 1 MB.")
                    .arg(m_shown)};
        }
        if (!m_text.isEmpty())
            m_notebook.steps.push_back({m_text, 0, {}, 0});
        return m_notebook;
    }

private:
    [[nodiscard]] std::optional<QString> findProblem(const QJsonObject &notebook) const
    {
        const QJsonValue format = notebook[QLatin1String("nbformat")];
        if (!format.isDouble()) {
            return WatchText::tr("%1 is no notebook, though it is called so: it does not say its “nbformat”.")
                .arg(m_shown);
        }
        if (format.toInt() != readFormat) {
            return WatchText::tr(
                "%1 is a notebook of format %2, and only those of format 4 are read: open it "
                "in Jupyter, and save it anew.")
                .arg(m_shown)
                .arg(format.toDouble());
        }
        if (!notebook[QLatin1String("cells")].isArray())
            return WatchText::tr("%1 is no notebook, though it is called so: it has no list of “cells”.")
                .arg(m_shown);
        const QString language = languageOf(notebook);
        if (!language.isEmpty() && !language.contains(QLatin1String("python"), Qt::CaseInsensitive)) {
            return WatchText::tr("The code of %1 is written in %2, and only Python is run here.")
                .arg(m_shown, plainLine(language.left(50)));
        }
        return {};
    }

    // One of a kind that nobody knows is shown as plain text.
    void addCell(const QString &kind, const QString &text)
    {
        if (kind == QLatin1String("code")) {
            QString &source = m_notebook.source;
            source += (source.isEmpty() ? QStringLiteral("# %1\n") : QStringLiteral("\n# %1\n"))
                          .arg(cellName(++m_number));
            const int line = static_cast<int>(source.count(QLatin1Char('\n'))) + 1;
            const QString code =
                QString(text).replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
            source += code + QLatin1Char('\n');
            m_notebook.steps.push_back({std::exchange(m_text, QString()), m_number, code, line});
        } else if (!text.trimmed().isEmpty()) {
            if (!m_text.isEmpty())
                m_text += QLatin1String("\n\n");
            m_text += (kind == QLatin1String("markdown") ? withoutPictures(text) : asBlock(text))
                          .left(longestStepText);
            m_text.truncate(longestStepText);
        }
    }

    QString m_shown;
    Notebook m_notebook;
    QString m_text; // that no cell of code has followed yet
    int m_number = 0;
};

} // namespace

Result<Notebook> Notebook::read(const QString &file)
{
    const QString shown = QDir::toNativeSeparators(file.left(200));
    QFile content(file);
    if (!content.open(QIODevice::ReadOnly))
        return Error{WatchText::tr("%1 can’t be read (%2): make it readable for you.")
                         .arg(shown, systemErrorText(errno))};
    const QByteArray bytes = content.read(longestNotebook + 1);
    if (bytes.size() > longestNotebook) {
        return Error{WatchText::tr("%1 is too long: a notebook that is opened here has at most 100 MB. Clear "
                                   "its outputs in Jupyter.")
                         .arg(shown)};
    }
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &problem);
    if (!json.isObject()) {
        return Error{
            WatchText::tr("%1 is no notebook, though it is called so: it is no object of JSON (%2, byte %3).")
                .arg(shown, problem.errorString())
                .arg(problem.offset)};
    }
    return Reader(file).read(json.object());
}

QByteArray Notebook::cellsAsJson() const
{
    QJsonArray cells;
    for (const Step &step : steps) {
        if (step.hasCode()) {
            cells.append(QJsonObject{{QStringLiteral("number"), step.number},
                {QStringLiteral("line"), step.line}, {QStringLiteral("code"), step.code}});
        }
    }
    return QJsonDocument(cells).toJson(QJsonDocument::Compact);
}

bool isNotebook(const QString &program)
{
    return program.endsWith(QLatin1String(".ipynb"), Qt::CaseInsensitive);
}

QString cellName(int number)
{
    return QStringLiteral("In [%1]").arg(number);
}

} // namespace hilera
