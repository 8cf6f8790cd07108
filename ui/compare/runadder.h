#pragma once

#include "core/record/runrecord.h"

#include <QObject>
#include <QStringList>

namespace hilera {

class RunOpener;

// Reads run logs from files, one after the other, beside the window's thread.
class RunAdder : public QObject {
    Q_OBJECT

public:
    explicit RunAdder(QWidget *window);

    void add(const QStringList &files);
    void ask(); // which

Q_SIGNALS:
    void opened(const std::shared_ptr<const hilera::RunRecord> &record, const QString &name);
    void failed(const QString &message); // for people; the others go on

private:
    void next();

    QWidget *m_window;
    RunOpener *m_opener;
    QStringList m_files; // to be read
    bool m_isReading = false;
};

} // namespace hilera
