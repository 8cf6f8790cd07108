"""Tasks of executors and of multiprocessing's Pool: on which worker each is done, and by what name."""
from _thread import get_native_id
from sys import _getframe

from .record import (DETAIL, HELD, LET_GO, TASK_BEGAN, TASK_ENDED, TASK_SUBMITTED, name_object, new_number,
                     place_of_function, record, record_at, text)
from .seams import FUTURE, Builtin, always, block, missing, quiet, replace, when_imported

POOL, PROCESS_POOL, THREAD_POOL = range(3)
SUCCEEDED, FAILED, CANCELLED = range(3)


def watch(is_light):
    when_imported("concurrent.futures.thread", watch_threads)
    when_imported("concurrent.futures.process", watch_processes)
    when_imported("multiprocessing.pool", watch_pool)
    if not is_light:
        when_imported("concurrent.futures._base", watch_futures)


def watch_pool(module):
    replace(module, "worker", works)
    replace(module, "wait", quiet)  # a thread of the Pool's asks over and over while its workers end


def function_in(function):
    """The function that the program has given, without what carries it to a worker."""
    for _ in range(4):
        inner = None if isinstance(function, Builtin) else getattr(function, "func", None)  # of functools.partial
        carried = getattr(function, "args", ())
        if inner is None:
            break
        carries = getattr(inner, "__name__", "") in ("_process_chunk", "run") and carried
        function = carried[0] if carries else inner
    return function


def name_of(function):
    return getattr(function, "__qualname__", None) or type(function).__name__


def watch_threads(module):
    replace(module._WorkItem, "__init__", submits)
    replace(module._WorkItem, "run", runs)


def function_of(item):
    try:
        return function_in(item.fn if hasattr(item, "fn") else item.task[0])  # as of Python 3.14
    except Exception:
        return None


def submits(original):
    def seam(self, *args, **kwargs):
        original(self, *args, **kwargs)
        self.future._hilera = thing = new_number(), name_of(function_of(self)), FUTURE
        record(TASK_SUBMITTED + THREAD_POOL * DETAIL, thing[0], text(thing[1]), _getframe().f_back)
    return seam


def runs(original):
    def seam(self, *args, **kwargs):
        future = self.future
        number, name, _ = getattr(future, "_hilera", None) or (new_number(), "?", FUTURE)
        if future.cancelled():
            record(TASK_ENDED + CANCELLED * DETAIL, number)
            return original(self, *args, **kwargs)
        future._hilera_worker = get_native_id()  # for those who wait for it from now on
        record_at(TASK_BEGAN + THREAD_POOL * DETAIL, number, text(name), place_of_function(function_of(self)))
        is_waited_for = hasattr(future, "_hilera_waited_for")
        if is_waited_for:
            record(HELD, name_object(number, name, FUTURE))
        try:
            return original(self, *args, **kwargs)
        finally:
            if is_waited_for:
                record(LET_GO, number)
            outcome = FAILED if getattr(future, "_exception", None) else SUCCEEDED
            record(TASK_ENDED + outcome * DETAIL, number)
    return seam


def watch_futures(module):
    for name in ("result", "exception"):
        replace(module.Future, name, waits_for_result)


def waits_for_result(original):
    def seam(self, *args, **kwargs):
        if self.done():
            return original(self, *args, **kwargs)
        thing = getattr(self, "_hilera", None)
        if thing is None:
            thing = self._hilera = (new_number(), "Future", FUTURE)
        self._hilera_waited_for = True
        timeout = args[0] if args else kwargs.get("timeout")
        return block(thing, getattr(self, "_hilera_worker", 0), timeout, _getframe().f_back, always,
                     original, self, *args, **kwargs)
    return seam


class Worker:
    """What a worker process, or a thread of a Pool, does: one task after the other."""

    def __init__(self, sort):
        self.sort = sort
        self.number = 0

    def begin(self, function):
        self.number = new_number()
        function = function_in(function)
        record_at(TASK_BEGAN + self.sort * DETAIL, self.number, text(name_of(function)), place_of_function(function))

    def end(self, outcome):
        if self.number:
            record(TASK_ENDED + outcome * DETAIL, self.number)
            self.number = 0


class Queue:
    """A queue of a worker's, for which something is done at each get or put."""

    def __init__(self, queue, at_get=None, at_put=None):
        self._queue, self._at_get, self._at_put = queue, at_get, at_put

    def __getattr__(self, name):
        return getattr(self._queue, name)

    def get(self, *args, **kwargs):
        item = self._queue.get(*args, **kwargs)
        attempt(self._at_get, item)
        return item

    def put(self, item, *args, **kwargs):
        attempt(self._at_put, item)
        return self._queue.put(item, *args, **kwargs)


def attempt(action, item):
    try:
        if item is not None:
            action(item)
    except Exception as problem:
        missing("a task", "can't be named: %s" % problem)


def works(original):
    """For replace: what a worker of a Pool does. It gets (job, index, function, args, kwargs), puts (job, index,
    (has succeeded, result))."""
    def seam(inqueue, outqueue, *args, **kwargs):
        worker = Worker(POOL)

        def begin(task):
            function, arguments = task[2], task[3]
            if getattr(function, "__name__", "") in ("mapstar", "starmapstar"):
                function = arguments[0][0]
            worker.begin(function)
        return original(Queue(inqueue, at_get=begin),
                        Queue(outqueue, at_put=lambda result: worker.end(SUCCEEDED if result[2][0] else FAILED)),
                        *args, **kwargs)
    return seam


current = Worker(PROCESS_POOL)  # that of this process, if it is one of a ProcessPoolExecutor


def watch_processes(module):
    def works_on_items(original):
        def seam(call_queue, *args, **kwargs):
            return original(Queue(call_queue, at_get=lambda item: current.begin(item.fn)), *args, **kwargs)
        return seam

    def sends_back(original):
        def seam(*args, **kwargs):
            current.end(FAILED if kwargs.get("exception") is not None else SUCCEEDED)
            return original(*args, **kwargs)
        return seam
    replace(module, "_process_worker", works_on_items)
    replace(module, "_sendback_result", sends_back)
