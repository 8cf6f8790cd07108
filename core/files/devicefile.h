#pragma once

#include <QIODevice>

#include <stop_token>

namespace hilera {

// A pipe or a device, which is written in place, while a regular file is replaced. Waits until a program
// reads the pipe or a stop is requested.
class DeviceFile : public QIODevice {
public:
    DeviceFile(const QString &name, std::stop_token stop);
    ~DeviceFile() override;

    bool open(OpenMode mode) override; // for writing
    void close() override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool fail(int error);

    QByteArray m_name;
    std::stop_token m_stop;
    int m_file = -1;
};

} // namespace hilera
