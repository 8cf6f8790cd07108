#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace hilera::test {

struct NotebookCell {
    const char *kind;
    QString text;
};

[[nodiscard]] inline QJsonObject notebookObject(const std::vector<NotebookCell> &cells)
{
    QJsonArray list;
    for (const NotebookCell &cell : cells) {
        // In both of the forms that there are.
        QJsonValue source = cell.text;
        if (list.size() % 2 == 0) {
            QJsonArray lines;
            for (const QString &line : cell.text.split(u'\n'))
                lines.append(line + u'\n');
            lines.replace(lines.size() - 1, cell.text.section(u'\n', -1));
            source = lines;
        }
        list.append(QJsonObject{{QStringLiteral("cell_type"), QString::fromUtf8(cell.kind)},
            {QStringLiteral("metadata"), QJsonObject()}, {QStringLiteral("source"), source},
            {QStringLiteral("outputs"), QJsonArray()}});
    }
    return {{QStringLiteral("nbformat"), 4}, {QStringLiteral("nbformat_minor"), 5},
        {QStringLiteral("metadata"), QJsonObject()}, {QStringLiteral("cells"), list}};
}

[[nodiscard]] inline QByteArray notebook(const std::vector<NotebookCell> &cells)
{
    return QJsonDocument(notebookObject(cells)).toJson();
}

[[nodiscard]] inline QByteArray notebookOfCode(const QStringList &cells)
{
    std::vector<NotebookCell> all;
    for (const QString &code : cells)
        all.push_back({"code", code});
    return notebook(all);
}

} // namespace hilera::test
