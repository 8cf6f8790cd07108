"""Processes: how each was started and what it is called, and multiprocessing's own locks, queues and joins."""
import os
from sys import _getframe

from . import record as records
from .record import (DETAIL, EXEC, FORK, FORK_SERVER, HELD, HELD_BY_BLOCK, INTERPRETER, LET_GO, PROCESS_BEGAN, SPAWN, THREAD_BEGAN,
                     name_object, new_number, record, text)
from .seams import (CHILD, LOCK, OTHER_WAIT, PROCESS, QUEUE, RLOCK, SEMAPHORE, always, block, busy, is_not_false,
                    is_own, may_wait, missing, name_of_new, replace, thing_of, waits, when_imported)

HELPER_BEGAN = THREAD_BEGAN + DETAIL

active = {}  # threading's, once it is there


def watch(is_light):
    name, start = describe()
    record(PROCESS_BEGAN + start * DETAIL, text(name), os.getppid())
    record(HELPER_BEGAN if name in ("fork server", "resource tracker") else THREAD_BEGAN, text("MainThread"))
    os.register_at_fork(after_in_child=begin_again)
    when_imported("threading", lambda module: remember(getattr(module, "_active", {})))
    when_imported("multiprocessing.process", lambda module: watch_process(module, is_light))
    if not is_light:
        when_imported("multiprocessing.synchronize", lambda module: replace(module.SemLock, "_make_methods", makes))
        when_imported("multiprocessing.synchronize", watch_semaphores)
        when_imported("multiprocessing.queues", watch_queues)
        when_imported("multiprocessing.connection", watch_connections)


def describe():
    """What this process is called, and how it was started, by its command line."""
    try:
        with open("/proc/self/cmdline", "rb") as file:
            words = file.read().decode("utf-8", "replace").split("\0")[1:-1]
    except OSError:
        words = []
    start = INTERPRETER if is_subinterpreter() else EXEC
    while words and words[0].startswith("-") and words[0][:2] not in ("-c", "-m"):
        words = words[2 if words[0] in ("-W", "-X") else 1:]
    if not words:
        return "python", start
    code = words[1] if words[0] == "-c" and len(words) > 1 else ""
    for sign, name, how in (("multiprocessing.spawn", "spawned process", SPAWN),
                            ("multiprocessing.forkserver", "fork server", EXEC),
                            ("multiprocessing.resource_tracker", "resource tracker", EXEC)):
        if sign in code:
            return name, how
    if words[0] in ("-c", "-m"):
        return " ".join(["python"] + words[:2])[:40], start
    return os.path.basename(words[0]), start


def is_subinterpreter():
    try:
        try:
            import _interpreters as interpreters
        except ImportError:
            import _xxsubinterpreters as interpreters
        current = interpreters.get_current()
        return int(current[0] if isinstance(current, tuple) else current) != 0
    except Exception:
        return False


def remember(threads):
    global active
    active = threads


def begin_again():
    """In a process that was forked: it has one thread, and writes into a file of its own."""
    busy.clear()
    try:
        records.open_file()
    except Exception as problem:
        os.write(2, ("hilera: a forked process can't be watched, and runs on unwatched: %s\n" % problem).encode())
        return
    thread = active.get(records.get_ident())
    record(PROCESS_BEGAN + FORK * DETAIL, text("forked process"), os.getppid())
    record(THREAD_BEGAN, text(getattr(thread, "name", None) or "MainThread"))


def is_helper(target):
    """What a thread or a process does is something of the standard library's own, and no task."""
    module = getattr(target, "__module__", None) or ""
    return module.startswith(("multiprocessing.", "concurrent.futures.", "asyncio.")) and (
        getattr(target, "__name__", "") not in ("worker", "_worker", "_process_worker"))


def watch_process(module, is_light):
    replace(module.BaseProcess, "_bootstrap", begins)
    if not is_light:
        replace(module.BaseProcess, "join", joins)


def begins(original):
    """It tells the name and the start of a process that had begun before they were known."""
    def seam(self, *args, **kwargs):
        try:
            from multiprocessing import context
            how = self._start_method or context._default_context.get_start_method()
            start = {"spawn": SPAWN, "forkserver": FORK_SERVER}.get(how, FORK)
            record(PROCESS_BEGAN + start * DETAIL, text(self.name), self._parent_pid or os.getppid())
            if is_helper(self._target):  # of a manager
                record(HELPER_BEGAN, text("MainThread"))
        except Exception as problem:
            missing("multiprocessing.Process", "has no name: %s" % problem)
        return original(self, *args, **kwargs)
    return seam


def joins(original):
    def seam(self, *args, **kwargs):
        if self._popen is None or self._parent_pid != os.getpid():
            return original(self, *args, **kwargs)  # which says so
        thing = self.__dict__.get("_hilera_join")
        if thing is None:
            thing = self.__dict__["_hilera_join"] = (new_number(), self.name, PROCESS)
        timeout = args[0] if args else kwargs.get("timeout")
        return block(thing, self.pid or 0, timeout, _getframe().f_back, lambda _: self._popen.returncode is not None,
                     original, self, *args, **kwargs)
    return seam


class Semaphore:
    """The semaphore in each of multiprocessing's locks: who waits for it, and who took it here."""

    def __init__(self, semaphore, name, sort):
        self.semaphore = semaphore
        number = new_number()
        self.thing = (number, name, sort, "%d-%d" % (os.getpid(), number))  # a forked process has this object too
        self.depth = 0  # of an RLock; only who holds it looks at that

    def acquire(self, *args, **kwargs):
        return self.take(HELD, _getframe().f_back, *args, **kwargs)

    def enter(self, frame):
        return self.take(HELD_BY_BLOCK, frame)

    def take(self, held, frame, /, *args, **kwargs):
        take = self.semaphore.acquire
        try:
            waits = may_wait(*args, **kwargs)
        except TypeError:
            waits = False
        if waits:
            timeout = args[1] if len(args) > 1 else kwargs.get("timeout")
            got = take(False) or block(self.thing, 0, timeout, frame, is_not_false, take, *args, **kwargs)
        else:
            got = take(*args, **kwargs)
        if got:
            self.depth += 1
            is_first = self.thing[2] != RLOCK or self.depth == 1
            if is_first:
                record(HELD_BY_BLOCK if self.thing[2] == RLOCK else held, name_object(*self.thing), 0, frame)
        return got

    def release(self, *args, **kwargs):
        self.depth -= 1
        if self.thing[2] != RLOCK or self.depth == 0:
            record(LET_GO, name_object(*self.thing), 0, _getframe().f_back)
        return self.semaphore.release(*args, **kwargs)


def makes(original):
    """For replace: where a lock gets its methods. The program's own locks get those that write down; multiprocessing's
    own, as those of its queues, stay as they are."""
    def seam(self, *args, **kwargs):
        result = original(self, *args, **kwargs)
        name = name_in_program(_getframe().f_back)
        if name is not None:
            kind = type(self).__name__
            sort = LOCK if kind == "Lock" else RLOCK if kind == "RLock" else SEMAPHORE
            self._hilera = Semaphore(self._semlock, name, sort)
            self.acquire, self.release = self._hilera.acquire, self._hilera.release
        return result
    return seam


def name_in_program(frame):
    """What the program calls a lock that it asks multiprocessing for; None if it does not ask."""
    while frame is not None:
        if is_own(frame):
            return name_of_new(frame)
        if not frame.f_code.co_filename.endswith(("/multiprocessing/synchronize.py", "/multiprocessing/context.py")):
            return None
        frame = frame.f_back
    return None


def watch_semaphores(module):
    replace(module.SemLock, "__enter__", lambda original: lambda self: (
        self._hilera.enter(_getframe().f_back) if hasattr(self, "_hilera") else original(self)))
    replace(module.SemLock, "__exit__", lambda original: lambda self, *args: (
        self._hilera.release() if hasattr(self, "_hilera") else original(self, *args)))


def watch_queues(module):
    for kind, names in (("Queue", ("get", "put")), ("JoinableQueue", ("put", "join")), ("SimpleQueue", ("get", "put"))):
        for name in names:
            replace(getattr(module, kind), name, blocks)


def blocks(original):
    def seam(self, *args, **kwargs):
        frame = _getframe().f_back
        return block(thing_of(self, QUEUE, frame), 0, None, frame, always, original, self, *args, **kwargs)
    return seam


def watch_connections(module):
    for name in ("recv", "recv_bytes"):
        replace(module.Connection, name, waits(OTHER_WAIT, name="Connection." + name))
    replace(module.Connection, "poll", waits(OTHER_WAIT, lambda self, timeout=0.0: timeout == 0, "Connection.poll"))
    replace(module, "wait", waits(CHILD, lambda objects, timeout=None: timeout == 0, "multiprocessing.wait"))
