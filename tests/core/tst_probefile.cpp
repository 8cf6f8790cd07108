#include "core/trace/clock.h"
#include "core/watch/probefile.h"
#include "core/watch/probeproblem.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cerrno>
#include <cstring>
#include <functional>
#include <random>

#include <sys/stat.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr std::uint64_t capacity = 1'024;
constexpr qint64 whole = probeHeaderSize + capacity * sizeof(ProbeEvent);
using Change = std::function<void(ProbeHeader &)>;

// A file as the probe writes it.
class Written {
public:
    explicit Written(const Change &change = {}, qint64 size = whole)
        : m_file(m_folder.filePath(QStringLiteral("1-0.probe")))
    {
        m_header.capacity = capacity;
        m_header.created = steadyNow();
        m_header.processId = 1;
        if (change)
            change(m_header);
        if (!m_file.open(QIODevice::ReadWrite) || !m_file.resize(size))
            qFatal("no file");
        write(&m_header, sizeof m_header, 0);
    }

    [[nodiscard]] std::string path() const { return m_file.fileName().toStdString(); }
    [[nodiscard]] QFile &file() { return m_file; }

    template <typename Record> void put(std::uint64_t number, const Record &record)
    {
        write(
            &record, sizeof record, static_cast<qint64>(probeHeaderSize + number % capacity * sizeof record));
    }
    void put(std::uint64_t number, ProbeKind kind, std::uint32_t subject = 0)
    {
        ProbeEvent event;
        event.time = steadyNow();
        event.subject = subject;
        event.kind = kind;
        put(number, event);
    }
    void putText(std::uint64_t number, std::uint32_t text, const char *bytes, bool isLast)
    {
        ProbeText piece;
        piece.number = text;
        piece.length = static_cast<std::uint8_t>(std::strlen(bytes));
        piece.last = isLast;
        std::memcpy(piece.bytes, bytes, piece.length);
        put(number, piece);
    }
    [[nodiscard]] std::uint64_t consumed()
    {
        ProbeHeader header;
        m_file.seek(0);
        m_file.read(reinterpret_cast<char *>(&header), sizeof header);
        return header.consumed;
    }

private:
    void write(const void *bytes, std::size_t size, qint64 at)
    {
        m_file.seek(at);
        m_file.write(static_cast<const char *>(bytes), static_cast<qint64>(size));
        m_file.flush();
    }

    QTemporaryDir m_folder;
    QFile m_file;
    ProbeHeader m_header;
};

} // namespace

class ProbeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoProbeFile_data();
    void refusesWhatIsNoProbeFile();
    void refusesWhatIsNoFile();
    void goesRoundTheRing();
    void putsTextsTogether();
    void awaitsAGap();
    void leavesOutWhatIsNoRecord();
    void keepsBoundedTexts();
    void saysWhatWasCutShort();
    void standsAnyBytes();
};

void ProbeFileTest::refusesWhatIsNoProbeFile_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<ProbeProblem>("problem");
    const auto row = [](const char *name, ProbeProblem problem, const Change &change, qint64 size = whole) {
        QTest::newRow(name) << change << size << problem;
    };
    using enum ProbeProblem;
    row("other magic", NoProbeFile, [](ProbeHeader &header) { header.magic[3] = 'X'; });
    row("other version", OtherVersion, [](ProbeHeader &header) { header.version = 2; });
    row("other records", OtherVersion, [](ProbeHeader &header) { header.recordSize = 0; });
    row("no capacity", NoProbeFile, [](ProbeHeader &header) { header.capacity = 0; });
    row("odd capacity", NoProbeFile, [](ProbeHeader &header) { header.capacity = 1'025; });
    row("largest capacity", NoProbeFile, [](ProbeHeader &header) { header.capacity = 1ULL << 63; });
    row("consumed", NoProbeFile, [](ProbeHeader &header) { header.consumed = ~0ULL; });
    row("before time began", NoProbeFile, [](ProbeHeader &header) { header.created = -1; });
    row("to come", NoProbeFile, [](ProbeHeader &header) { header.created *= 2; });
    row("larger than it is", CutShort, [](ProbeHeader &header) { header.capacity = 2'048; });
    row("one byte short", CutShort, {}, whole - 1);
    row("half a header", NoProbeFile, [](ProbeHeader &header) {
        header = {};
        header.magic[0] = 0;
    });
}

void ProbeFileTest::refusesWhatIsNoProbeFile()
{
    QFETCH(const Change, change);
    QFETCH(const qint64, size);
    QFETCH(const ProbeProblem, problem);
    Written written(change, size);
    ProbeFile file(written.path());
    QVERIFY(file.problem() == problem);
    std::vector<ProbeEvent> events;
    QCOMPARE(file.take(events), 0U);
    QVERIFY(!toString(problem, 1, 0).isEmpty());
}

void ProbeFileTest::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("x.probe")).toLocal8Bit();
    const auto problem = [&path] { return ProbeFile(path.toStdString()).problem(); };
    QVERIFY(problem() == ProbeProblem::Unreadable);
    QCOMPARE(ProbeFile(path.toStdString()).systemError(), ENOENT);
    QCOMPARE(mkfifo(path.constData(), 0600), 0);
    QVERIFY(problem() == ProbeProblem::NoProbeFile); // and nobody waited for who writes into the pipe
    unlink(path.constData());
    const Written written;
    QCOMPARE(symlink(written.path().c_str(), path.constData()), 0);
    QVERIFY(problem() == ProbeProblem::Unreadable);
    unlink(path.constData());
    QCOMPARE(mkdir(path.constData(), 0700), 0);
    QVERIFY(problem() == ProbeProblem::Unreadable);
}

void ProbeFileTest::goesRoundTheRing()
{
    Written written;
    ProbeFile file(written.path());
    std::vector<ProbeEvent> events;
    for (std::uint32_t number = 0; number < 5 * capacity; ++number) {
        written.put(number, ProbeKind::Held, number);
        if (number % 300 == 299) {
            while (file.take(events) > 0) { }
            QCOMPARE(written.consumed(), number + 1);
        }
    }
    while (file.take(events) > 0) { }
    QCOMPARE(events.size(), 5 * capacity);
    for (std::uint32_t number = 0; number < events.size(); ++number)
        QCOMPARE(events[number].subject, number);
    QVERIFY(!file.problem());
}

void ProbeFileTest::putsTextsTogether()
{
    Written written;
    ProbeFile file(written.path());
    written.putText(0, 1, "a thread of another", false);
    written.putText(1, 2, "short", true);
    written.putText(2, 1, " name", true);
    written.putText(3, 3, "not whole", false);
    std::vector<ProbeEvent> events;
    QCOMPARE(file.take(events), 4U);
    QVERIFY(events.empty());
    QCOMPARE(file.text(1), std::string("a thread of another name"));
    QCOMPARE(file.text(2), std::string("short"));
    QCOMPARE(file.text(3), std::string());
    QCOMPARE(file.text(4'000'000'000), std::string());
}

void ProbeFileTest::awaitsAGap()
{
    Written written;
    ProbeFile file(written.path());
    std::vector<ProbeEvent> events;
    written.put(0, ProbeKind::Held, 1);
    written.put(3, ProbeKind::Held, 4);
    QCOMPARE(file.take(events), 1U);
    QCOMPARE(file.take(events), 0U);
    written.put(1, ProbeKind::Held, 2);
    QCOMPARE(file.take(events), 1U);
    QCOMPARE(file.take(events), 0U);
    QCOMPARE(file.take(events, ProbeFile::Gaps::Skip), 1U);
    QCOMPARE(file.take(events, ProbeFile::Gaps::Skip), 1U);
    QCOMPARE(file.take(events, ProbeFile::Gaps::Skip), 0U);
    QCOMPARE(events.size(), 3U);
    QCOMPARE(events.back().subject, 4U);
}

void ProbeFileTest::leavesOutWhatIsNoRecord()
{
    Written written;
    ProbeFile file(written.path());
    ProbeEvent event;
    event.time = steadyNow();
    event.kind = static_cast<ProbeKind>(999);
    written.put(0, event);
    event.kind = ProbeKind::ObjectNamed;
    event.detail = 12;
    written.put(1, event);
    event.detail = 11;
    written.put(2, event);
    event.time *= 2;
    written.put(3, event);
    event.time = -1;
    written.put(4, event);
    ProbeText text;
    text.number = 1;
    text.length = 200;
    text.last = 1;
    written.put(5, text);
    std::vector<ProbeEvent> events;
    QCOMPARE(file.take(events), 6U);
    QCOMPARE(events.size(), 1U);
    QCOMPARE(file.broken(), 5U);
    QCOMPARE(file.text(1), std::string());
}

void ProbeFileTest::keepsBoundedTexts()
{
    Written written;
    ProbeFile file(written.path());
    std::vector<ProbeEvent> events;
    std::uint64_t slot = 0;
    for (std::uint32_t number = 1; number <= 40'000; ++number) {
        written.putText(slot++, number, "text", true);
        if (slot % 500 == 0)
            while (file.take(events) > 0) { }
    }
    QCOMPARE(file.text(40'000), std::string("text"));
    QCOMPARE(file.text(40'000 - 16'384), std::string("text"));
    QCOMPARE(file.text(1), std::string()); // the oldest have gone
    for (int piece = 0; piece < 1'000; ++piece)
        written.putText(slot++, 50'000, "a text without an end   ", false);
    written.putText(slot++, 50'000, "", true);
    while (file.take(events) > 0) { }
    QCOMPARE(file.text(50'000).size(), 4'096U);
}

// By the program itself, perhaps. Whoever has mapped a page that goes is ended by the system.
void ProbeFileTest::saysWhatWasCutShort()
{
    Written written;
    ProbeFile file(written.path());
    written.put(0, ProbeKind::Held);
    std::vector<ProbeEvent> events;
    QCOMPARE(file.take(events), 1U);
    QVERIFY(written.file().resize(100));
    QCOMPARE(file.take(events), 0U);
    QVERIFY(file.problem() == ProbeProblem::CutShort);
    QCOMPARE(file.take(events), 0U);
    QCOMPARE(file.header().processId, 1U);
}

void ProbeFileTest::standsAnyBytes()
{
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        Written written;
        ProbeFile file(written.path());
        for (std::uint64_t slot = 0; slot < capacity; ++slot) {
            std::array<std::uint32_t, 8> bytes{};
            for (std::uint32_t &four : bytes)
                four = static_cast<std::uint32_t>(random()) & (round % 2 ? 0x0003'0003U : ~0U);
            written.put(slot, bytes);
        }
        std::vector<ProbeEvent> events;
        std::size_t taken = 0, last = 0;
        while ((last = file.take(events, ProbeFile::Gaps::Skip)) > 0 && taken < 2 * capacity)
            taken += last;
        QVERIFY(taken <= capacity);
        QVERIFY(events.size() + file.broken() <= capacity);
    }
}

QTEST_GUILESS_MAIN(ProbeFileTest)
#include "tst_probefile.moc"
