#pragma once

#include "core/text/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace hilera {

// What the practice network has, as resources/network/practice.json describes it.

struct PracticePage {
    QString name;
    qint64 size = 0; // bytes
    double delay = 0; // seconds before the first
    double rate = 0; // bytes a second
};

// A TAP service, by its VOSI availability.
struct PracticeService {
    QString name;
    double delay = 0;
    QString prefix; // of the namespace in its XML; empty: the default namespace
    bool isAvailable = true;
    QString upSince; // times as XML has them; empty: not told
    QString downAt;
    QString backAt;
    QStringList notes;
};

struct SiteDescription {
    std::vector<PracticePage> pages;
    std::vector<PracticeService> services;
};

// Strict: every key is known and in its range, and every name there once.
[[nodiscard]] Result<SiteDescription> parseSite(const QByteArray &json);

// Of the file in the program. Threads: any.
[[nodiscard]] const SiteDescription &siteDescription();

} // namespace hilera
