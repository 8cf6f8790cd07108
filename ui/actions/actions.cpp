#include "ui/actions/actions.h"

namespace hilera {

Actions::Actions(QWidget *window)
{
    for (const ActionRow &row : ActionRow::all()) {
        if (*row.id
            && (row.place == Place::Window || row.place == Place::Timeline || row.place == Place::Presenter))
            m_actions.insert(row.id, new Action(row, window));
    }
}

Action &Actions::operator[](const char *id) const
{
    Action *action = m_actions.value(id);
    Q_ASSERT(action);
    return *action;
}

void Actions::connectTo(const char *id, const QObject *context, const std::function<void()> &act) const
{
    QObject::connect(&(*this)[id], &QAction::triggered, context, act);
}

} // namespace hilera
