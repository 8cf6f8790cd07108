"""How a function of the standard library is replaced by one that writes down when it begins and ends."""
import sys
from _functools import partial
from _thread import get_ident
from sys import _getframe

from .record import (BLOCK_BEGAN, BLOCK_ENDED, DETAIL, SEAM_MISSING, WAIT_BEGAN, WAIT_ENDED, Places, name_object, new_number,
                     paths, record, text)

SLEEP, SOCKET, SELECT, CHILD, INPUT, OTHER_WAIT = range(6)
(LOCK, RLOCK, CONDITION, EVENT, SEMAPHORE, BARRIER, QUEUE, THREAD, PROCESS, FUTURE, ASYNC_TASK, OTHER) = range(12)

busy = set()  # threads that wait: what waits within that wait is not written down


def missing(what, why="is not as expected in this Python"):
    record(SEAM_MISSING, text("%s %s" % (what, why)))


def like(seam, original):
    """Lets a function look as the one that it replaces."""
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        try:
            setattr(seam, name, getattr(original, name))
        except AttributeError:
            pass
    seam.__wrapped__ = original
    return seam


class Builtin(partial):
    """In the place of a built-in function: as that one, and not as a function of Python, it does not become a method
    where a class has it as an attribute. It is pickled by its name."""

    def __get__(self, instance, owner=None):
        return self

    def __repr__(self):
        return repr(self.__wrapped__)

    def __reduce__(self):
        return self.__qualname__


def replace(owner, name, make):
    """Puts make(original) in the place of a function of a module, or of a method of a class."""
    original = vars(owner).get(name) or getattr(owner, name, None)
    if not callable(original):
        return missing("%s.%s" % (owner.__name__, name))
    seam = make(original)
    is_builtin = not isinstance(owner, type) and type(original) is type(len)
    setattr(owner, name, like(Builtin(seam) if is_builtin else seam, original))


def waits(sort, is_brief=None, name=None):
    """For replace: a function that waits for something outside Python. One for which is_brief says so only looks."""
    def make(original):
        called = name or original.__name__
        began = WAIT_BEGAN + sort * DETAIL

        def seam(*args, **kwargs):
            me = get_ident()
            if me in busy or is_brief and is_brief(*args, **kwargs):
                return original(*args, **kwargs)
            record(began, text(called), 0, _getframe().f_back)
            busy.add(me)
            try:
                return original(*args, **kwargs)
            finally:
                busy.discard(me)
                record(WAIT_ENDED)
        return seam
    return make


def quiet(original):
    """For replace: nothing that waits within it is written down."""
    def seam(*args, **kwargs):
        me = get_ident()
        if me in busy:
            return original(*args, **kwargs)
        busy.add(me)
        try:
            return original(*args, **kwargs)
        finally:
            busy.discard(me)
    return seam


def block(thing, other, timeout, frame, has_succeeded, function, /, *args, **kwargs):
    """Calls a function that waits until another thread does something. The thing: its number, name and sort. Timeout:
    what it was told; None or -1 if it does not give up."""
    me = get_ident()
    if me in busy:
        return function(*args, **kwargs)
    number = name_object(*thing)
    gives_up = timeout is not None and timeout != -1
    record(BLOCK_BEGAN + gives_up * DETAIL, number, other, frame)
    busy.add(me)
    is_through = False
    try:
        result = function(*args, **kwargs)
        is_through = has_succeeded(result)
        return result
    finally:
        busy.discard(me)
        record(BLOCK_ENDED + is_through * DETAIL, number)


def is_not_false(result):
    return result is not False


def always(result):
    return True


def may_wait(blocking=True, timeout=None):
    return bool(blocking) and (timeout is None or timeout == -1 or timeout > 0)


def path_of(frame):
    """Of the program's own file that it is in; "" if it is in none."""
    name = frame.f_code.co_filename
    path = paths.get(name)
    return Places.find(name) if path is None else path


is_own = path_of


def is_library(frame):
    """Whether it is the standard library's, or there is none."""
    return frame is None or Places.is_library(frame.f_code.co_filename)


def thing_of(owner, sort, frame):
    """The number, name and sort of what a thread waits for; the library's own is named after the function that the
    program has called."""
    thing = getattr(owner, "_hilera", None)
    if thing is None:
        caller = frame
        while frame is not None and not is_own(frame):
            caller, frame = frame, frame.f_back
        name = "%s.%s" % (caller.f_globals.get("__name__", "?"), caller.f_code.co_name) if caller else "?"
        thing = mark(owner, name, sort)
    return thing


def mark(owner, name, sort):
    thing = (new_number(), name, sort)
    try:
        object.__setattr__(owner, "_hilera", thing)
    except (AttributeError, TypeError):
        pass  # it has no room for that
    return thing


lines = {}  # of the program's own files
made = {}  # how many objects came from one line that makes several


def name_of_new(frame):
    """What the program calls an object that the frame makes: the variable or attribute on the left of the line; else
    its file and line."""
    path = path_of(frame)
    if path:
        path, known = lines_of(path, frame.f_code.co_filename)
        number = frame.f_lineno or 0
        line = known[number - 1] if 0 < number <= len(known) else ""
        target, equals, value = line.partition("=")
        target = target.partition(":")[0].strip()
        if equals and not value.startswith("=") and all(part.isidentifier() for part in target.split(".")):
            if " for " not in value and "*" not in value and value.count("(") < 2:
                return target
            index = made[path, number] = made.get((path, number), -1) + 1
            return "%s[%d]" % (target, index)
    maker = frame
    while frame is not None and not is_own(frame):
        frame = frame.f_back
    frame = frame or maker
    return "%s:%d" % (frame.f_code.co_filename.rpartition("/")[2], frame.f_lineno or 0)


def lines_of(path, name):
    """Of a file of the program's own, or of one of its cells, with what it is called."""
    if name in Places.cells:
        return name, Places.cells[name][1]
    if path not in lines:
        try:
            with open(path, "rb") as file:
                lines[path] = file.read().decode("utf-8", "replace").split("\n")
        except OSError:
            lines[path] = []
    return path, lines[path]


def start():
    sys.meta_path.insert(0, Finder())


hooks = {}  # what is done once a module is imported


def when_imported(name, watch):
    if name in sys.modules:
        attempt(name, watch, sys.modules[name])
    else:
        hooks.setdefault(name, []).append(watch)


def attempt(name, watch, module):
    """A file of the program's own may have the name of one of the library."""
    try:
        watch(module)
    except Exception as problem:
        missing(name, "can't be watched: %s" % problem)


class Finder:
    """Finds what the others find, and sees to it that the module is watched once it is there."""

    def find_spec(self, name, path=None, target=None):
        if name not in hooks:
            return None
        for finder in sys.meta_path:
            find = None if finder is self else getattr(finder, "find_spec", None)
            spec = find and find(name, path, target)
            if spec:
                if hasattr(spec.loader, "exec_module"):
                    spec.loader = Loader(spec.loader)
                return spec
        return None


class Loader:
    def __init__(self, loader):
        self.loader = loader

    def __getattr__(self, name):
        return getattr(self.loader, name)

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        self.loader.exec_module(module)
        for watch in hooks.pop(module.__name__, ()):
            attempt(module.__name__, watch, module)
