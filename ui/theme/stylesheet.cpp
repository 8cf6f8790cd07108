#include "ui/theme/stylesheet.h"

#include <QList>

#include <utility>

namespace hilera {

namespace {

// Colours are named @likeThis. A focused border is as wide as it was, so that nothing moves.
constexpr auto sheet = R"(
QToolTip { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @selected; }

hilera--RunBar { background: @card; border-bottom: 1px solid @border; }
hilera--StatusPanel { background: @card; border-top: 1px solid @border; }
QFrame[card="true"] { background: @card; border: 1px solid @border; border-radius: 8px; }
hilera--OutputPanel, hilera--CodePanel, hilera--FiguresPanel { min-height: 7em; }
QFrame[card="side"] { background: @card; border-right: 1px solid @border; }
QLabel[muted="true"] { color: @mutedText; }
QLabel[replay="true"] { color: @accent; }
QLabel#replaySign { color: @onAccent; background: @accent; border-radius: 4px; padding: 1px 8px;
    font-weight: bold; }
hilera--ReplayBar { border-bottom: 1px solid @border; border-top-left-radius: 8px; border-top-right-radius: 8px;
    background: @selected; }
QLabel[emphasised="true"] { color: @accent; }
QLabel[accented="true"] { color: @accent; }
QLabel[failed="true"] { color: @failure; }

QPushButton, QToolButton { background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 5px 11px; }
QPushButton#stop, QPushButton#kill, QPushButton#replay, QPushButton#pin, QPushButton#compare { padding: 5px 7px; }
QPushButton:hover, QToolButton:hover { background: @selected; }
QPushButton:pressed, QToolButton:pressed { background: @grid; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; background: @card; }
QToolButton::menu-indicator { image: none; }
QPushButton:checked { color: @accent; border-color: @accent; }
QToolButton:checked { color: @accent; border-bottom: 2px solid @accent; }
QToolButton#lanePin { background: transparent; color: @mutedText; border: 1px solid transparent; padding: 0; }
QToolButton#lanePin:hover { color: @text; border-color: @border; }
QToolButton[flat="true"] { border-color: transparent; border-radius: 0; padding: 5px 3px; }
QToolButton[flat="true"]:checked { border-bottom: 2px solid @accent; }
QToolButton[flat="true"]:focus { border: 1px solid @accent; border-radius: 4px; }
QPushButton#run { background: @accent; color: @onAccent; border-color: @accent; font-weight: bold; padding: 5px 16px; }
QPushButton#run:hover { background: @accentHover; }
QPushButton#run:focus { border: 2px solid @text; padding: 4px 15px; }
QPushButton#run:disabled { background: @border; color: @mutedText; border-color: @border; }

QPushButton[small="true"], QToolButton[small="true"] { padding: 2px 9px; }
QToolButton[square="true"] { padding: 1px; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: bold; }
QPushButton[primary="true"]:hover { background: @accentHover; }
QPushButton[primary="true"]:focus { border-color: @text; }

QLineEdit, QAbstractSpinBox { background: @card; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 4px 6px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit[invalid="true"] { border: 2px solid @failure; padding: 3px 5px; }
QComboBox { border: 1px solid @border; border-radius: 6px; padding: 4px 2px 4px 8px; background: @card; color: @text; }
QComboBox:focus, QComboBox:on { border-color: @accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/resources/icons/down-@scheme.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @border; outline: none;
    selection-background-color: @selected; selection-color: @text; }

QAbstractItemView, QTextEdit, QPlainTextEdit { background: @card; border: 1px solid transparent; border-radius: 4px; }
QAbstractItemView:focus, QTextEdit:focus, QPlainTextEdit:focus { border-color: @accent; }
QPlainTextEdit[framed="true"] { border: 1px solid @border; }
QPlainTextEdit[framed="true"]:focus { border-color: @accent; }
QDialog { background: @card; }
hilera--TermPopup { background: @card; border: 1px solid @accent; }
hilera--TermPopup QTextEdit:focus { border-color: transparent; }

QTabWidget::pane { border: none; }
QTabBar { background: @card; }
QTabBar::tab { background: @card; color: @mutedText; border: 1px solid transparent; border-bottom: 2px solid transparent;
    padding: 3px 6px; margin-right: 6px; font-weight: bold; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { background: @selected; }
QTabBar QToolButton { padding: 0; border: none; }
QTabBar:focus::tab:selected, QTabBar::tab:focus { color: @accent; }

QTableView { color: @text; selection-background-color: @selected; selection-color: @text; }
QTableView::item { padding: 0 4px; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @mutedText; border: none; border-bottom: 1px solid @border;
    padding: 1px 5px; }
hilera--ComparedTable QHeaderView::section { padding: 1px 1.1em 1px 5px; }
QHeaderView::section:hover { background: @selected; color: @text; }

QScrollArea { background: @card; border: none; }
QScrollArea > QWidget > QWidget { background: @card; }
QScrollArea#workplace, QScrollArea#workplace > QWidget > QWidget { background: transparent; }

QMenuBar { background: @card; padding: 1px 4px; }
QMenuBar::item { background: transparent; padding: 3px 7px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selected; color: @text; }
QMenu { background: @card; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 6px; border-radius: 4px; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @border; }
QSlider::sub-page:horizontal { border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -6px 0; border-radius: 8px; background: @accent;
    border: 1px solid @card; }
QSlider::handle:horizontal:focus { border: 2px solid @text; }

QProgressBar { background: @border; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
)";

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

} // namespace

QString styleSheetFor(const Theme &theme)
{
    // Longer names first: @accentHover before @accent.
    const QList<std::pair<QLatin1String, QColor>> colors = {
        {QLatin1String("@accentHover"), theme.accent.lighter(115)},
        {QLatin1String("@onAccent"), theme.onAccent},
        {QLatin1String("@accent"), theme.accent},
        {QLatin1String("@disabled"), between(theme.mutedText, theme.card)},
        {QLatin1String("@mutedText"), theme.mutedText},
        {QLatin1String("@failure"), theme.failure},
        {QLatin1String("@selected"), theme.selected},
        {QLatin1String("@handle"), between(theme.ghost, theme.card)},
        {QLatin1String("@border"), theme.border},
        {QLatin1String("@grid"), theme.grid},
        {QLatin1String("@card"), theme.card},
        {QLatin1String("@text"), theme.text},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[name, color] : colors)
        text.replace(name, color.name());
    const bool isDark = theme.scheme == ColorScheme::Dark;
    return text.replace(QLatin1String("@scheme"), QLatin1String(isDark ? "dark" : "light"));
}

} // namespace hilera
