#include "ui/theme/theme.h"

namespace hilera {

namespace {

// Okabe and Ito's colours for the states, safe for colour-blind eyes.
constexpr QColor okabeOrange(0xe6, 0x9f, 0x00);
constexpr QColor okabeSkyBlue(0x56, 0xb4, 0xe9);
constexpr QColor okabeGreen(0x00, 0x9e, 0x73);
constexpr QColor okabeYellow(0xf0, 0xe4, 0x42);
constexpr QColor okabeBlue(0x00, 0x72, 0xb2);
constexpr QColor okabeVermillion(0xd5, 0x5e, 0x00);
constexpr QColor okabePurple(0xcc, 0x79, 0xa7);
constexpr QColor ink(0x12, 0x18, 0x21);
constexpr QColor paper(0xff, 0xff, 0xff);

std::array<StateStyle, stateCount> stateStyles(const QColor &queuedLines, const QColor &queuedText)
{
    std::array<StateStyle, stateCount> styles;
    const auto style = [&styles](
                           State state) -> StateStyle & { return styles[static_cast<std::size_t>(state)]; };
    style(State::Idle) = {Qt::transparent, queuedText, Pattern::Solid};
    style(State::Queued) = {queuedLines, queuedText, Pattern::Hatched};
    style(State::Starting) = {okabeOrange, ink, Pattern::Dotted};
    style(State::Running) = {okabeGreen, ink, Pattern::Solid};
    style(State::Ready) = {okabeYellow, ink, Pattern::Outlined};
    style(State::Waiting) = {okabeSkyBlue, ink, Pattern::Solid};
    style(State::Blocked) = {okabeVermillion, ink, Pattern::Hatched};
    style(State::Suspended) = {okabePurple, ink, Pattern::Low};
    style(State::GlobalLock) = {okabeBlue, paper, Pattern::Crossed};
    return styles;
}

// Told apart by what is written on them.
std::array<StateStyle, stateCount> nameStyles(const QColor &others)
{
    std::array<StateStyle, stateCount> styles;
    styles.front().fill = Qt::transparent;
    const std::array fills{okabeGreen, okabeSkyBlue, okabeOrange, okabePurple, okabeYellow, okabeVermillion};
    for (std::size_t i = 0; i < fills.size(); ++i)
        styles[i + 1] = {fills[i], ink, Pattern::Solid};
    styles[fills.size() + 1] = {okabeBlue, paper, Pattern::Solid};
    styles.back() = {others, ink, Pattern::Outlined};
    return styles;
}

Theme makeLight()
{
    Theme theme;
    theme.scheme = ColorScheme::Light;
    theme.window = QColor(0xf3, 0xf5, 0xf8);
    theme.card = QColor(0xff, 0xff, 0xff);
    theme.border = QColor(0xdd, 0xe2, 0xe9);
    theme.groupRow = QColor(0xf1, 0xf3, 0xf7);
    theme.text = QColor(0x16, 0x1c, 0x26);
    theme.mutedText = QColor(0x5a, 0x66, 0x78);
    theme.accent = QColor(0x0b, 0x5c, 0xc4);
    theme.onAccent = QColor(0xff, 0xff, 0xff);
    theme.selected = QColor(0xe3, 0xee, 0xfa);
    theme.grid = QColor(0xe3, 0xe7, 0xed);
    theme.ghost = QColor(0x70, 0x7b, 0x8b);
    theme.failure = QColor(0xb3, 0x26, 0x1e);
    theme.states = stateStyles(QColor(0x8a, 0x94, 0xa3), theme.text);
    theme.names = nameStyles(QColor(0xb4, 0xbc, 0xc7));
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.scheme = ColorScheme::Dark;
    theme.window = QColor(0x14, 0x17, 0x1c);
    theme.card = QColor(0x1c, 0x20, 0x27);
    theme.border = QColor(0x33, 0x39, 0x43);
    theme.groupRow = QColor(0x23, 0x28, 0x30);
    theme.text = QColor(0xea, 0xed, 0xf1);
    theme.mutedText = QColor(0x9f, 0xa9, 0xb7);
    theme.accent = QColor(0x5a, 0xa9, 0xf8);
    theme.onAccent = QColor(0x0c, 0x12, 0x1b);
    theme.selected = QColor(0x21, 0x36, 0x4d);
    theme.grid = QColor(0x2c, 0x32, 0x3b);
    theme.ghost = QColor(0x95, 0xa0, 0xae);
    theme.failure = QColor(0xff, 0x8a, 0x80);
    theme.states = stateStyles(QColor(0x8b, 0x95, 0xa4), theme.text);
    theme.names = nameStyles(QColor(0xb4, 0xbc, 0xc7));
    return theme;
}

Theme makeLightProjector()
{
    Theme theme = makeLight();
    theme.window = QColor(0xe9, 0xec, 0xf1);
    theme.border = QColor(0xa8, 0xb2, 0xc0);
    theme.groupRow = QColor(0xe4, 0xe8, 0xee);
    theme.text = QColor(0x00, 0x00, 0x00);
    theme.mutedText = QColor(0x33, 0x3d, 0x4c);
    theme.accent = QColor(0x00, 0x45, 0xa5);
    theme.selected = QColor(0xcd, 0xe1, 0xf7);
    theme.grid = QColor(0xc8, 0xcf, 0xd9);
    theme.ghost = QColor(0x3f, 0x4a, 0x59);
    theme.failure = QColor(0x9b, 0x12, 0x0b);
    theme.states = stateStyles(QColor(0x62, 0x6d, 0x7d), theme.text);
    theme.names = nameStyles(QColor(0xb4, 0xbc, 0xc7));
    return theme;
}

Theme makeDarkProjector()
{
    Theme theme = makeDark();
    theme.window = QColor(0x00, 0x00, 0x00);
    theme.card = QColor(0x0b, 0x0e, 0x13);
    theme.border = QColor(0x59, 0x63, 0x71);
    theme.text = QColor(0xff, 0xff, 0xff);
    theme.mutedText = QColor(0xce, 0xd5, 0xde);
    theme.accent = QColor(0x7c, 0xbd, 0xff);
    theme.grid = QColor(0x3d, 0x45, 0x51);
    theme.ghost = QColor(0xc0, 0xc9, 0xd5);
    theme.states = stateStyles(QColor(0xa9, 0xb3, 0xc1), theme.text);
    theme.names = nameStyles(QColor(0xb4, 0xbc, 0xc7));
    return theme;
}

} // namespace

const Theme &lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &lightProjectorTheme()
{
    static const Theme theme = makeLightProjector();
    return theme;
}

const Theme &darkProjectorTheme()
{
    static const Theme theme = makeDarkProjector();
    return theme;
}

} // namespace hilera
