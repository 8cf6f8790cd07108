"""asyncio's tasks: when each is submitted, and each of its steps, with what it waits for after that."""
from sys import _getframe

from .pools import CANCELLED, FAILED, SUCCEEDED
from .record import STEP_BEGAN, STEP_ENDED, TASK_BEGAN, TASK_ENDED, TASK_SUBMITTED, name_object, new_number, record, text
from .seams import ASYNC_TASK, missing, replace, when_imported

ASYNCIO = 3
Tasks = ()  # the classes of tasks: written in C, and in Python
step_names = ("", "wakeup", "task_wakeup", "__step", "__wakeup", "TaskStepMethWrapper")


def watch():
    when_imported("asyncio.tasks", watch_tasks)
    when_imported("asyncio.events", lambda module: replace(module.Handle, "_run", runs))
    when_imported("asyncio.base_events", lambda module: replace(module.BaseEventLoop, "create_task", creates))


def watch_tasks(module):
    global Tasks
    Tasks = tuple({module.Task, getattr(module, "_PyTask", module.Task)})


def name_of(task):
    """As Python names threads: by its own name, and what it runs."""
    coroutine = task.get_coro()
    runs = getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
    return "%s (%s)" % (task.get_name(), runs)


def number_of(task, frame=None):
    """The task's number; it is told of when it is first seen."""
    number = getattr(task, "_hilera", 0)
    if not number:
        number = task._hilera = new_number()
        record(TASK_SUBMITTED, number, text(name_of(task)), ASYNCIO, frame)
    return number


def creates(original):
    def seam(self, *args, **kwargs):
        task = original(self, *args, **kwargs)
        try:
            if isinstance(task, Tasks):
                number = number_of(task, _getframe().f_back)
                if task.done():  # it was eager
                    begin(task, number)
                    end(task, number)
        except Exception as problem:
            missing("an asyncio task", "can't be named: %s" % problem)
        return task
    return seam


class Suspended:
    """Stands for the frame of a coroutine, the innermost of the program's own that waits."""

    def __init__(self, frames):
        frame = frames.pop()
        self.f_code, self.f_lineno = frame.f_code, frame.f_lineno
        self.f_back = Suspended(frames) if frames else None


def place_of(task):
    coroutine, frames = task.get_coro(), []
    while coroutine is not None and len(frames) < 50:
        frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
        if frame is None:
            break
        frames.append(frame)
        coroutine = getattr(coroutine, "cr_await", None) or getattr(coroutine, "gi_yieldfrom", None)
    return Suspended(frames) if frames else None


def runs(original):
    """For replace: what a loop calls for each callback, which may be a step of a task."""
    def seam(self, *args, **kwargs):
        callback = self._callback
        task = getattr(callback, "__self__", None)
        if not isinstance(task, Tasks) or getattr(callback, "__name__", "") not in step_names:
            return original(self, *args, **kwargs)
        number = number_of(task)
        if not hasattr(task, "_hilera_begun"):
            begin(task, number)
        record(STEP_BEGAN, number)
        try:
            return original(self, *args, **kwargs)
        finally:
            if task.done():
                record(STEP_ENDED, number)
                end(task, number)
            else:
                record(STEP_ENDED, number, object_of(task), 0, place_of(task))
    return seam


def begin(task, number):
    task._hilera_begun = True
    record(TASK_BEGAN, number, text(name_of(task)), ASYNCIO, place_of(task))


def end(task, number):
    # Not task.exception(): then asyncio would not tell of one that nobody looks at.
    outcome = CANCELLED if task.cancelled() else FAILED if getattr(task, "_exception", None) else SUCCEEDED
    record(TASK_ENDED, number, 0, outcome)


def object_of(task):
    """The task that it waits for; 0 if that is something else."""
    awaited = getattr(task, "_fut_waiter", None)
    return name_object(number_of(awaited), name_of(awaited), ASYNC_TASK) if isinstance(awaited, Tasks) else 0
