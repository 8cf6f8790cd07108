#pragma once

#include "core/strategy/strategy.h"
#include "core/trace/trace.h"
#include "ui/card.h"
#include "ui/theme/theme.h"
#include "ui/throttle.h"

#include <memory>

namespace hilera {

class CodeView;
class RunRecord;

// The code of the strategy that is chosen, and where its workers are in it.
class CodePanel : public Card {
    Q_OBJECT

public:
    explicit CodePanel(QWidget *parent = nullptr);

    void showStrategy(const Strategy &strategy);
    void setRecord(std::shared_ptr<const RunRecord> record);
    void refresh(); // now and then
    void finish(); // the run is over: nobody is anywhere
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void lineClicked(int line);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWorkers();
    void retranslate();

    const Strategy *m_strategy = nullptr;
    std::shared_ptr<const RunRecord> m_record;
    CodeView *m_view;
    Throttle m_throttle{nanosecondsPerSecond / 20};
};

} // namespace hilera
