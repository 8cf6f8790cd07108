#include "core/lesson/lessontext.h"

#include "core/lesson/lessonfiles.h"
#include "core/lesson/lessonwording.h"
#include "core/lesson/lessonwords.h"

#include <QLocale>

#include <algorithm>

namespace hilera {

namespace {

constexpr int shownHeadingLength = 60;
const QLatin1String titleMark("# ");
const QLatin1String headingMark("## ");

} // namespace

Result<LessonText> LessonText::load(const QString &file)
{
    const Result<QString> content = readTextFile(file);
    if (!content)
        return Error{content.error()};
    const qsizetype start = std::max<qsizetype>(content->indexOf(QStringView(*content).trimmed()), 0);
    const QString text = content->mid(start);
    const qsizetype end = text.indexOf(QLatin1Char('\n'));
    const QString firstLine = text.left(end);
    if (!firstLine.startsWith(titleMark) || firstLine.mid(titleMark.size()).trimmed().isEmpty())
        return problemIn(file, LessonWording::tr("line 1 has to be the title: “# Title”."));

    LessonText result;
    result.file = file;
    result.title = firstLine.mid(titleMark.size()).trimmed();
    result.body = end < 0 ? QString() : text.mid(end + 1);
    result.m_firstLine = static_cast<int>(content->left(start).count(QLatin1Char('\n'))) + 2;
    if (result.body.trimmed().isEmpty())
        return problemIn(file, LessonWording::tr("there is no text under the title."));
    return result;
}

Result<std::vector<LessonText::Section>> LessonText::sections() const
{
    std::vector<Section> sections;
    bool isInCode = false;
    int line = m_firstLine - 1;
    for (const QString &text : body.split(QLatin1Char('\n'))) {
        ++line;
        if (text.startsWith(QLatin1String("```")))
            isInCode = !isInCode;
        if (!isInCode && text.startsWith(headingMark))
            sections.push_back({line, text.mid(headingMark.size()).trimmed(), {}});
        else if (!sections.empty())
            sections.back().text += text + QLatin1Char('\n');
        else if (!text.trimmed().isEmpty())
            return problemIn(file,
                LessonWording::tr("line %L1 belongs to no step: begin each with a heading, “## Heading”.")
                    .arg(line));
    }
    for (Section &section : sections) {
        section.text = section.text.trimmed();
        if (section.heading.isEmpty() || section.text.isEmpty())
            return problemIn(file,
                LessonWording::tr("the step at line %L1 needs a heading and a text under it.")
                    .arg(section.line));
    }
    return sections;
}

std::optional<Error> LessonText::fill(std::vector<LessonStep> &steps) const
{
    const Result<std::vector<Section>> found = sections();
    if (!found)
        return Error{found.error()};
    for (std::size_t i = 0; i < std::max(steps.size(), found->size()); ++i) {
        if (i >= found->size()) {
            return problemIn(file,
                LessonWording::tr(
                    "step %L1, “%2”, has no section: lesson.json has %L3 steps, and there are %L4 "
                    "headings “## …”.")
                    .arg(i + 1)
                    .arg(stepKindId(steps[i].kind))
                    .arg(steps.size())
                    .arg(found->size()));
        }
        const Section &section = (*found)[i];
        if (i >= steps.size()) {
            return problemIn(file,
                LessonWording::tr("line %L1, “%2”, is a section too many: lesson.json has %L3 steps.")
                    .arg(QLocale().toString(section.line), section.heading.left(shownHeadingLength),
                        QLocale().toString(steps.size())));
        }
        if (const QString word = findUnknownWord(section.text); !word.isEmpty()) {
            return problemIn(file,
                LessonWording::tr(
                    "“%1” under “%2” stands for nothing: there are {count}, {duration}, {makespan} and "
                    "the other knobs and answers.")
                    .arg(word.left(shownHeadingLength), section.heading.left(shownHeadingLength)));
        }
        steps[i].heading = section.heading;
        steps[i].pattern = section.text;
    }
    return {};
}

} // namespace hilera
