#pragma once

#include "core/strategy/strategies.h"
#include "core/trace/trace.h"
#include "ui/run/runview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/throttle.h"

class QTabWidget;

namespace hilera {

class CodeView;
class PythonView;

// The code of the strategy that is chosen, and where its workers are in it; behind it the lesson in Python.
class CodePanel : public Card, public RunView {
    Q_OBJECT

public:
    explicit CodePanel(QWidget *parent = nullptr);

    void showStrategy(const Strategy &strategy);
    // A program of the user's own, in its place: of Python, or of which there is no source.
    void showProgram(const QString &path, const QString &source);
    [[nodiscard]] bool isCodeOf(const RunRecord &record) const;
    void lightLine(int line); // 0: none
    void showExample(const QString &python);
    void setRecord(const std::shared_ptr<const RunRecord> &record) override;
    void refresh() override;
    void finish() override; // nobody is anywhere any more
    void setTheme(const Theme &theme);

    enum Page { Cpp, Python };
    void setPage(int page);
    [[nodiscard]] int page() const;
    // False: there is none.
    bool runExample();
    void undoExample();
    void setOnStage(bool isOnStage); // a class sees the end of the example, if not all of it
    // Each takes the focus if it is in front.
    [[nodiscard]] QList<QWidget *> pages() const;

Q_SIGNALS:
    void lineClicked(int line);
    void exampleRunRequested(const QString &python);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWorkers();
    void retranslate();

    const Strategy *m_strategy = nullptr; // null: none yet, or a program
    QString m_program; // its path; empty: a strategy
    QString m_source; // of the program
    std::shared_ptr<const RunRecord> m_record;
    QTabWidget *m_tabs;
    CodeView *m_view;
    PythonView *m_python;
    Throttle m_throttle{nanosecondsPerSecond / 20};
};

} // namespace hilera
