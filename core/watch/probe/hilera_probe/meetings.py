"""Conditions, events, semaphores, barriers and queues: what one thread waits for until another does it."""
from sys import _getframe

from .locks import RLock
from .record import HELD, LET_GO, name_object, record
from .seams import (BARRIER, CONDITION, EVENT, QUEUE, SEMAPHORE, always, block, is_library, is_not_false, mark, may_wait, missing,
                    name_of_new, replace, thing_of, when_imported)


def watch():
    when_imported("threading", watch_threading)
    when_imported("queue", watch_queue)


def watch_threading(module):
    for kind, sort in (("Condition", CONDITION), ("Event", EVENT), ("Semaphore", SEMAPHORE), ("Barrier", BARRIER)):
        if not isinstance(getattr(module, kind, None), type):
            missing("threading." + kind)
            continue
        replace(getattr(module, kind), "__init__", names(sort))
        if kind != "Semaphore":
            replace(getattr(module, kind), "wait", blocks(sort, is_set if kind == "Event" else never))
    for name in ("acquire", "__enter__"):
        replace(module.Semaphore, name, acquires)
    for kind in (module.Semaphore, module.BoundedSemaphore):
        if "release" in vars(kind):
            replace(kind, "release", releases)


def watch_queue(module):
    replace(module.Queue, "__init__", names(QUEUE))
    replace(module.Queue, "get", tries(module.Empty, lambda self, block=True, timeout=None: (block, timeout)))
    replace(module.Queue, "put", tries(module.Full, lambda self, item, block=True, timeout=None: (block, timeout), 1))
    replace(module.Queue, "join", blocks(QUEUE, lambda self: not self.unfinished_tasks))


def names(sort):
    """For replace: an __init__; what the program makes gets its name there."""
    def make(original):
        def seam(self, *args, **kwargs):
            frame = _getframe().f_back
            if not is_library(frame) and getattr(self, "_hilera", None) is None:
                thing = mark(self, name_of_new(frame), sort)
                if sort == CONDITION and not args and not kwargs:
                    args = (RLock.make(thing[1]),)
            return original(self, *args, **kwargs)
        return seam
    return make


def never(self):
    return False


def is_set(self):
    return self.is_set()


def blocks(sort, is_ready):
    """For replace: a method that waits, but where the object is ready."""
    def make(original):
        def seam(self, *args, **kwargs):
            if is_ready(self) or args[-1:] == (0,):  # it only looks
                return original(self, *args, **kwargs)
            frame = _getframe().f_back
            return block(thing_of(self, sort, frame), 0, None, frame, is_not_false, original, self, *args, **kwargs)
        return seam
    return make


def acquires(original):
    def seam(self, *args, **kwargs):
        frame = _getframe().f_back
        thing = getattr(self, "_hilera", None)
        try:
            waits = may_wait(*args, **kwargs)
        except TypeError:
            waits = False
        if not waits:
            got = original(self, *args, **kwargs)
        else:
            got = original(self, False) or block(
                thing or thing_of(self, SEMAPHORE, frame), 0, None, frame, is_not_false, original, self, *args, **kwargs)
        if got and thing:
            record(HELD, name_object(*thing), 0, frame)
        return got
    return seam


def releases(original):
    def seam(self, *args, **kwargs):
        thing = getattr(self, "_hilera", None)
        if thing:
            record(LET_GO, name_object(*thing), 0, _getframe().f_back)
        return original(self, *args, **kwargs)
    return seam


def tries(nothing, times_of, items=0):
    """For replace: get or put of a queue. It tries first, and what succeeds at once is no wait."""
    def make(original):
        def seam(self, *args, **kwargs):
            frame = _getframe().f_back
            try:
                waits = may_wait(*times_of(self, *args, **kwargs))
            except TypeError:
                waits = False
            if not waits or items and self.maxsize <= 0:
                return original(self, *args, **kwargs)
            try:
                if not items:
                    return original(self, False)
                return original(self, kwargs["item"] if "item" in kwargs else args[0], False)
            except nothing:
                pass
            return block(thing_of(self, QUEUE, frame), 0, None, frame, always, original, self, *args, **kwargs)
        return seam
    return make
