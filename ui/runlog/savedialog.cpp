#include "ui/runlog/savedialog.h"

#include "core/text/plaintext.h"
#include "ui/widgets/opendialog.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace hilera {

namespace {

// The longest of the suffixes that the name ends with; empty if there is none.
QString suffixOf(const QString &name, const QStringList &suffixes)
{
    QString longest;
    for (const QString &suffix : suffixes) {
        if (suffix.size() > longest.size() && name.endsWith(suffix, Qt::CaseInsensitive))
            longest = suffix;
    }
    return longest;
}

} // namespace

SaveDialog::SaveDialog(
    QWidget *window, const QString &title, std::vector<Type> types, const QString &baseName)
    : QFileDialog(window, title)
    , m_types(std::move(types))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setOption(QFileDialog::DontUseNativeDialog); // it would not tell what is typed and chosen
    setAcceptMode(QFileDialog::AcceptSave);
    setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    for (const Type &each : m_types)
        m_filters.append(QStringLiteral("%1 (*%2)").arg(each.name, each.suffixes.join(QStringLiteral(" *"))));
    setNameFilters(m_filters);
    m_filter = m_filters.first();
    m_edit = findChild<QLineEdit *>();
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &name) {
        if (selectedNameFilter() == m_filter) // else Qt has changed it, to what it takes for the suffix
            m_name = name;
    });
    connect(m_edit, &QLineEdit::textEdited, this, &SaveDialog::takeName);
    connect(this, &QFileDialog::filterSelected, this, &SaveDialog::takeType);
    m_edit->setText(baseName + m_types.front().suffixes.front());
}

// Typing replaces the name but keeps the suffix.
void SaveDialog::showEvent(QShowEvent *event)
{
    QFileDialog::showEvent(event);
    QMetaObject::invokeMethod(
        this,
        [this] { // when Qt has set up the dialog
            m_edit->setFocus();
            m_edit->setSelection(0, static_cast<int>(baseOf(m_edit->text()).size()));
        },
        Qt::QueuedConnection);
}

const SaveDialog::Type &SaveDialog::type() const
{
    return m_types[static_cast<std::size_t>(m_filters.indexOf(m_filter))];
}

QString SaveDialog::baseOf(const QString &name) const
{
    QStringList suffixes;
    for (const Type &each : m_types)
        suffixes += each.suffixes;
    return name.chopped(suffixOf(name, suffixes).size());
}

void SaveDialog::takeType()
{
    m_filter = selectedNameFilter();
    m_edit->setText(baseOf(m_name) + type().suffixes.front());
}

void SaveDialog::takeName(const QString &name)
{
    qsizetype longest = 0;
    QString filter;
    for (std::size_t i = 0; i < m_types.size(); ++i) {
        const qsizetype length = suffixOf(name, m_types[i].suffixes).size();
        if (length > longest)
            filter = m_filters[static_cast<qsizetype>(i)];
        longest = std::max(longest, length);
    }
    if (filter.isEmpty() || filter == m_filter)
        return;
    const QString typed = name; // a copy: choosing the filter may change the text
    const int cursor = m_edit->cursorPosition();
    selectNameFilter(filter);
    m_filter = filter;
    m_edit->setText(typed);
    m_edit->setCursorPosition(cursor);
}

void SaveDialog::accept()
{
    QString text = m_edit->text();
    if (text.isEmpty())
        return;
    if (text.startsWith(QLatin1String("~/")))
        text.replace(0, 1, QDir::homePath());
    const QString typed = QDir::cleanPath(directory().absoluteFilePath(text));
    if (QFileInfo(typed).isDir()) {
        setDirectory(typed);
        m_edit->clear();
        return;
    }
    const bool isOfType = !suffixOf(typed, type().suffixes).isEmpty();
    const QString fileName = isOfType ? typed : baseOf(typed) + type().suffixes.front();
    if (QFileInfo::exists(fileName))
        confirm(fileName);
    else
        finish(fileName);
}

void SaveDialog::confirm(const QString &fileName)
{
    const QFileInfo file(fileName);
    const QString name = plainLine(file.fileName());
    const bool isReplaced = file.isFile();
    auto *question = new QMessageBox(isReplaced ? QMessageBox::Warning : QMessageBox::Question, windowTitle(),
        isReplaced ? tr("%1 is already there. Replace it?").arg(name)
                   : tr("%1 is a pipe or a device, and stays one. Write to it?").arg(name),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    const QPushButton *write =
        question->addButton(isReplaced ? tr("&Replace") : tr("&Write"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QDialog::finished, this, [this, question, write, fileName] {
        if (question->clickedButton() == write)
            finish(fileName);
    });
    openDialog(question);
}

void SaveDialog::finish(const QString &fileName)
{
    Q_EMIT chosen(fileName);
    QDialog::accept();
}

} // namespace hilera
