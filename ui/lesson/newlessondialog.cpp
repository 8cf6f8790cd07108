#include "ui/lesson/newlessondialog.h"

#include "core/lesson/lessonwriter.h"
#include "core/text/language.h"
#include "ui/theme/styling.h"
#include "ui/widgets/field.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace hilera {

namespace {

// "Dos procesos y un café" → "dos-procesos-y-un-cafe"
QString folderNameOf(const QString &title)
{
    static const QRegularExpression marks(QStringLiteral("\\p{M}"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString name = title.normalized(QString::NormalizationForm_D).remove(marks).toLower();
    name.replace(others, QStringLiteral("-"));
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    if (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("lesson") : name; // of a title in other letters
}

} // namespace

NewLessonDialog::NewLessonDialog(const RunPlan &plan, const QString &home, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_home(home)
    , m_title(new QLineEdit(this))
    , m_folder(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("New lesson from this run"));
    setMinimumWidth(460);
    const Field title = makeField(m_title, "newLessonTitle", this);
    title.setTexts(tr("Title"), tr("What the list calls the lesson."));
    const Field folder = makeField(m_folder, "newLessonFolder", this);
    folder.setTexts(
        tr("Folder"), tr("A new folder; lessons in %1 are listed.").arg(QDir::toNativeSeparators(m_home)));
    m_problem->setObjectName(QStringLiteral("newLessonProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title.box);
    layout->addWidget(folder.box);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);

    for (QAbstractButton *button : m_buttons->buttons())
        button->setIcon({});
    connect(m_title, &QLineEdit::textChanged, this, &NewLessonDialog::proposeFolder);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_hasOwnFolder = true; });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NewLessonDialog::write);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    proposeFolder({});
}

void NewLessonDialog::proposeFolder(const QString &title)
{
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(!title.trimmed().isEmpty());
    if (!m_hasOwnFolder)
        m_folder->setText(QDir::toNativeSeparators(QDir(m_home).filePath(folderNameOf(title))));
}

void NewLessonDialog::write()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const Result<QString> written = writeLesson(folder, m_plan, m_title->text(), Language::currentCode());
    if (written) {
        accept();
        Q_EMIT this->written(*written);
        return;
    }
    m_problem->setText(written.error());
    setStyleProperty(m_problem, "failed", true);
    m_problem->show();
}

} // namespace hilera
