#pragma once

#include "core/watch/notebook.h"
#include "core/watch/programstart.h"

#include <functional>

namespace hilera {

// In the private folder: the cells of a notebook, and two pipes to the program that runs them. One thread.
class CellPipes {
public:
    // `channel`: which cells are run, and when; null: all of them, in order.
    [[nodiscard]] static Result<std::unique_ptr<CellPipes>> make(
        const QString &folder, const Notebook &notebook, std::shared_ptr<CellChannel> channel);
    ~CellPipes();
    CellPipes(const CellPipes &) = delete;
    CellPipes &operator=(const CellPipes &) = delete;

    // The program that runs them, for a Python.
    [[nodiscard]] static QByteArray runner(const QString &folder);
    // Readable when there is something to take.
    [[nodiscard]] int descriptor() const { return m_told; }
    // Passes on what was asked and what was told since. `remark`: what people have to know.
    void pass(const std::function<void(const QString &sentence)> &remark);
    // The cell at work is to be interrupted, as was asked since the last time.
    [[nodiscard]] bool takeInterrupt() const;

private:
    explicit CellPipes(std::shared_ptr<CellChannel> channel);
    [[nodiscard]] QString takeIn(const QByteArray &line) const;

    std::shared_ptr<CellChannel> m_channel;
    int m_asked = -1;
    int m_told = -1;
    QByteArray m_waiting; // to be written
    QByteArray m_rest; // of a line that has come in part
};

} // namespace hilera
