#pragma once

#include "core/files/inputfile.h"
#include "core/text/result.h"

#include <QStringList>

#include <optional>

namespace hilera {

// Where tasks on the network go: to the practice network of this machine, where an address is a path
// ("/pages/news-a?delay=0.6"), or to the internet, where it is a URL of http or https.
enum class Network { Practice, Internet };

// "practice", "internet"
[[nodiscard]] QString networkId(Network network);
[[nodiscard]] std::optional<Network> findNetwork(const QString &id);

// What tasks of a kind are given where no addresses are named, and how many workers suit them.
struct Preset {
    QStringList addresses;
    int workers = 1;
};
[[nodiscard]] Preset presetFor(const QString &task, Network network);

// Why it is no address in that network, for people; nothing if it is one.
[[nodiscard]] std::optional<Error> findAddressProblem(const QString &address, Network network);
// A text with one address a line: blank lines and those that begin with # are left out. With the line's
// number if there is a problem.
[[nodiscard]] Result<QStringList> parseAddresses(const QString &text, Network network);
[[nodiscard]] Result<QStringList> readAddresses(
    const QString &fileName, Network network, InputFile::Takes takes = InputFile::Takes::FilesOnly);

} // namespace hilera
