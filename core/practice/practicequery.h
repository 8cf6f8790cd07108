#pragma once

#include "core/text/result.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

namespace hilera {

// The query of an address. Each value is read by its name; a value that is never read is an error.
class PracticeQuery {
public:
    explicit PracticeQuery(const QString &query);

    [[nodiscard]] double number(const char *name, double fallback, double least, double most);
    [[nodiscard]] qint64 wholeNumber(const char *name, qint64 fallback, qint64 least, qint64 most);
    [[nodiscard]] QString text(const char *name, const QString &fallback = {});
    [[nodiscard]] bool has(const char *name) const { return find(name).has_value(); }
    void refuse(const QString &sentence);

    // The first error, once all allowed values have been read.
    [[nodiscard]] std::optional<Error> problem() const;

private:
    [[nodiscard]] std::optional<QString> find(const char *name) const;
    [[nodiscard]] std::optional<QString> take(const char *name);
    void refuseRange(const char *name, const QString &value, double least, double most);

    QList<QPair<QString, QString>> m_items;
    QStringList m_known; // the names asked for
    QString m_problem;
};

} // namespace hilera
