"""asyncio's tasks: when each is submitted, and each of its steps, with what it waits for after that."""
from sys import _getframe

from .pools import CANCELLED, FAILED, SUCCEEDED
from .record import (DETAIL, STEP_BEGAN, STEP_ENDED, TASK_BEGAN, TASK_ENDED, TASK_SUBMITTED, codes, name_object, new_number,
                     place_in, record, record_at, text, told)
from .seams import ASYNC_TASK, missing, replace, when_imported

ASYNCIO = 3
NOBODY = -1  # in the place of a task's number


async def nothing():
    pass


def class_of(coroutine):
    coroutine.close()
    return type(coroutine)


Coroutine = class_of(nothing())
Generator = type(_ for _ in ())
Tasks = ()  # the classes of tasks: written in C, and in Python
Usual = None  # the first of these
Step = None  # what a loop calls for a task's step: its class, where it is one of its own
step_names = ("wakeup", "task_wakeup", "__step", "__wakeup", "TaskStepMethWrapper")


def watch():
    when_imported("asyncio.tasks", watch_tasks)
    when_imported("asyncio.events", lambda module: replace(module.Handle, "_run", runs))
    when_imported("asyncio.base_events", lambda module: replace(module.BaseEventLoop, "create_task", creates))


def watch_tasks(module):
    global Tasks, Usual
    Usual = module.Task
    Tasks = tuple({Usual, getattr(module, "_PyTask", Usual)})


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
        record(TASK_SUBMITTED + ASYNCIO * DETAIL, number, text(name_of(task)), frame)
    return number


def creates(original):
    def seam(self, *args, **kwargs):
        task = original(self, *args, **kwargs)
        try:
            if isinstance(task, Tasks) and not is_of_loop(task):
                number = number_of(task, _getframe().f_back)
                if task.done():  # it was eager
                    begin(task)
                    end(task, number)
        except Exception as problem:
            missing("an asyncio task", "can't be named: %s" % problem)
        return task
    return seam


def is_of_loop(task):
    """One that asyncio.run makes itself, when all else is over."""
    return getattr(task.get_coro(), "__qualname__", "").startswith("BaseEventLoop.shutdown_")


def place_of(task):
    """Where its coroutine is, or will begin: the innermost line of the program's own."""
    coroutine, place = task.get_coro(), 0
    for _ in range(50):
        if type(coroutine) is Coroutine:
            frame, coroutine = coroutine.cr_frame, coroutine.cr_await
        elif type(coroutine) is Generator:
            frame, coroutine = coroutine.gi_frame, coroutine.gi_yieldfrom
        elif coroutine is None:
            break
        else:  # what another compiler has made; or a future, which has none of that
            frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
            if frame is not None:
                coroutine = getattr(coroutine, "cr_await", None) or getattr(coroutine, "gi_yieldfrom", None)
        if frame is None:
            break
        places = codes.get(id(frame.f_code))
        if places != {}:
            place = places and places.get(frame.f_lasti) or place_in(frame) or place
    return place


def runs(original):
    """For replace: what a loop calls for each callback, which may be a step of a task."""
    def seam(self, *args, **kwargs):
        callback = self._callback
        task = getattr(callback, "__self__", None)
        if task is None or type(task) is not Usual and not isinstance(task, Tasks) or (
                type(callback) is not Step and not is_step(callback)):
            return original(self, *args, **kwargs)
        number = getattr(task, "_hilera_begun", 0) or begin(task)
        if number is NOBODY:
            return original(self, *args, **kwargs)
        record_at(STEP_BEGAN, number, 0, 0)
        try:
            return original(self, *args, **kwargs)
        finally:
            if task.done():
                record_at(STEP_ENDED, number, 0, 0)
                end(task, number)
            else:
                awaited = getattr(task, "_fut_waiter", None)
                other = object_of(awaited) if awaited is not None and isinstance(awaited, Tasks) else 0
                record_at(STEP_ENDED, number, other, place_of(task))
    return seam


def is_step(callback):
    global Step
    name = getattr(callback, "__name__", None)
    if name is None and type(callback).__name__ == "TaskStepMethWrapper":
        Step = type(callback)
    return name is None or name in step_names


def begin(task):
    if is_of_loop(task):
        task._hilera_begun = NOBODY
        return NOBODY
    number = task._hilera_begun = number_of(task)
    record_at(TASK_BEGAN + ASYNCIO * DETAIL, number, text(name_of(task)), place_of(task))
    return number


def end(task, number):
    # Not task.exception(): then asyncio would not tell of one that nobody looks at.
    outcome = CANCELLED if task.cancelled() else FAILED if getattr(task, "_exception", None) else SUCCEEDED
    record(TASK_ENDED + outcome * DETAIL, number)


def object_of(task):
    """The number of a task that another one waits for."""
    number = number_of(task)
    return number if number in told else name_object(number, name_of(task), ASYNC_TASK)
