#include "ui/glossary/glossarywindow.h"

#include "core/lesson/glossary.h"
#include "core/text/language.h"
#include "ui/glossary/termtext.h"
#include "ui/theme/textsize.h"

#include <QCollator>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace hilera {

namespace {

// Without capitals and accents, as people type what they look for.
QString plain(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("\\p{M}"));
    return text.normalized(QString::NormalizationForm_D).remove(marks).toCaseFolded();
}

bool matches(const GlossaryTerm &term, const QString &wanted)
{
    return std::ranges::any_of(term.forms + QStringList{term.name, term.id},
        [&wanted](const QString &form) { return plain(form).contains(wanted); });
}

} // namespace

GlossaryWindow::GlossaryWindow(QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_name(new QLabel(this))
    , m_definition(new TermText(this))
{
    setObjectName(QStringLiteral("glossary"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_filter->setObjectName(QStringLiteral("glossaryFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("glossaryTerms"));
    m_name->setObjectName(QStringLiteral("glossaryName"));
    setTextSize(m_name, 1.25, QFont::Bold);
    m_name->setWordWrap(true);
    m_definition->setObjectName(QStringLiteral("glossaryDefinition"));

    auto *words = new QVBoxLayout;
    words->addWidget(m_filter);
    words->addWidget(m_list, 1);
    auto *meaning = new QVBoxLayout;
    meaning->addWidget(m_name);
    meaning->addWidget(m_definition, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addLayout(words, 2);
    layout->addLayout(meaning, 3);
    connect(m_filter, &QLineEdit::textChanged, this, &GlossaryWindow::fill);
    connect(m_list, &QListWidget::currentItemChanged, this, &GlossaryWindow::showTerm);
    connect(m_definition, &TermText::termChosen, this, &GlossaryWindow::choose);
    const int character = fontMetrics().averageCharWidth();
    resize(90 * character, 24 * fontMetrics().lineSpacing());
    retranslate();
    m_filter->setFocus();
}

QString GlossaryWindow::chosenId() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void GlossaryWindow::fill()
{
    const QString before = chosenId();
    const QString wanted = plain(m_filter->text().simplified());
    std::vector<const GlossaryTerm *> terms;
    for (const GlossaryTerm &term : Glossary::of(Language::currentCode()).terms()) {
        if (matches(term, wanted))
            terms.push_back(&term);
    }
    const QCollator collator;
    std::ranges::sort(terms, [&collator](const GlossaryTerm *a, const GlossaryTerm *b) {
        return collator.compare(a->name, b->name) < 0;
    });
    m_list->clear();
    for (const GlossaryTerm *term : terms) {
        auto *item = new QListWidgetItem(term->name, m_list);
        item->setData(Qt::UserRole, term->id);
        if (term->id == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    showTerm();
}

void GlossaryWindow::choose(const QString &id)
{
    m_filter->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole) == id)
            m_list->setCurrentRow(row);
    }
}

void GlossaryWindow::showTerm()
{
    const QString language = Language::currentCode();
    const GlossaryTerm *term = Glossary::of(language).find(chosenId());
    m_name->setText(term ? term->name : tr("No such word"));
    m_definition->setVisible(term);
    if (term)
        m_definition->showMarkdown(term->definition, language, term->id);
    m_definition->setAccessibleName(m_name->text());
}

void GlossaryWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GlossaryWindow::retranslate()
{
    setWindowTitle(tr("Glossary"));
    m_filter->setPlaceholderText(tr("Find a word"));
    m_filter->setAccessibleName(tr("Find a word"));
    m_list->setAccessibleName(tr("Glossary"));
    fill();
}

bool GlossaryWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace hilera
