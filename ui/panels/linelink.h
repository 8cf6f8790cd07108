#pragma once

#include "ui/code/codepanel.h"

#include <QObject>

#include <memory>

namespace hilera {

class RunRecord;
class TimelineView;

// A line of the code that is clicked lights what was done there; a slice that is clicked lights its line.
class LineLink : public QObject {
    Q_OBJECT

public:
    LineLink(CodePanel &code, TimelineView &timeline, QObject *parent);

    void setRecord(std::shared_ptr<const RunRecord> record); // lights nothing yet

private:
    void light(int line);
    [[nodiscard]] bool isCodeOfRun() const { return m_record && m_code.isCodeOf(*m_record); }

    CodePanel &m_code;
    TimelineView &m_timeline;
    std::shared_ptr<const RunRecord> m_record;
    int m_line = 0; // whose slices are lit
};

} // namespace hilera
