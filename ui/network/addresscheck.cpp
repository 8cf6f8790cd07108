#include "ui/network/addresscheck.h"

#include <QApplication>
#include <QPalette>
#include <QTextDocument>

namespace hilera {

namespace {

// What a line is, kept as the state of its block.
enum Line { Nothing = 0, Good = 1, Wrong = 2 };

} // namespace

AddressCheck::AddressCheck(QTextDocument *document, Network network)
    : QSyntaxHighlighter(document)
    , m_network(network)
{
}

bool AddressCheck::isWrong(const QTextBlock &block)
{
    return block.userState() == Wrong;
}

QString AddressCheck::problemOf(const QTextBlock &block) const
{
    const QString line = block.text().trimmed();
    if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
        return {};
    const auto problem = findAddressProblem(line, m_network);
    return problem ? problem->text : QString();
}

AddressCheck::Summary AddressCheck::summary() const
{
    Summary summary;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        summary.addresses += block.userState() == Good ? 1 : 0;
        if (!isWrong(block))
            continue;
        if (summary.wrongLines++ == 0)
            summary.firstWrong = block;
    }
    return summary;
}

void AddressCheck::highlightBlock(const QString &text)
{
    const QString line = text.trimmed();
    const auto length = static_cast<int>(text.size());
    QTextCharFormat format;
    if (line.isEmpty() || line.startsWith(QLatin1Char('#'))) {
        setCurrentBlockState(Nothing);
        format.setForeground(QApplication::palette().color(QPalette::PlaceholderText));
        setFormat(0, length, format);
        return;
    }
    const bool isWrongLine = findAddressProblem(line, m_network).has_value();
    setCurrentBlockState(isWrongLine ? Wrong : Good);
    if (!isWrongLine)
        return;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(QApplication::palette().color(QPalette::BrightText));
    format.setForeground(QApplication::palette().color(QPalette::BrightText));
    setFormat(0, length, format);
}

} // namespace hilera
