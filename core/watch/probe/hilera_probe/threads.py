"""Threads: when they begin and end, their names, and who waits for their end."""
import _thread
from _thread import get_ident, get_native_id
from sys import _getframe

from .processes import HELPER_BEGAN, is_helper
from .record import (THREAD_BEGAN, THREAD_ENDED, THREAD_NAMED, natives, place_of_function, record, record_at, text)
from .seams import (OTHER_WAIT, THREAD, block, mark, missing, quiet, replace, waits, when_imported)


def watch(is_light):
    for name in ("start_new_thread", "start_joinable_thread"):
        if hasattr(_thread, name):
            replace(_thread, name, starts_thread)
    if hasattr(_thread, "start_new"):  # its name of old
        _thread.start_new = _thread.start_new_thread
    when_imported("threading", lambda module: watch_module(module, is_light))


def watch_module(module, is_light):
    if not hasattr(module, "_start_new_thread") and not hasattr(module, "_start_joinable_thread"):
        missing("threading._start_new_thread")
    for name in ("_start_new_thread", "_start_joinable_thread"):  # of a module that was imported before this one
        if hasattr(module, name):
            setattr(module, name, getattr(_thread, name[1:]))
    replace(module.Thread, "start", quiet)
    watch_names(module.Thread)
    if not is_light:
        replace(module.Thread, "join", joins)
        replace(module, "_shutdown", waits(OTHER_WAIT, name="threading._shutdown"))


def starts_thread(original):
    def seam(function, *args, **kwargs):
        if not callable(function):
            return original(function, *args, **kwargs)
        starter = get_native_id()

        def run(*run_args, **run_kwargs):
            try:
                natives[get_ident()] = get_native_id()
                target = target_of(function)
                began = HELPER_BEGAN if is_helper(target) else THREAD_BEGAN
                record_at(began, text(name_of(function)), starter, place_of_function(target))
                return function(*run_args, **run_kwargs)
            finally:
                record(THREAD_ENDED)
                natives.pop(get_ident(), None)
        run.__name__, run.__qualname__ = name_of(function), getattr(function, "__qualname__", "?")
        return original(run, *args, **kwargs)
    return seam


def name_of(function):
    """A thread's; of one that was started without a Thread its function's."""
    thread = getattr(function, "__self__", None)
    name = getattr(thread, "name", None) if function.__name__ == "_bootstrap" else None
    return name if isinstance(name, str) else function.__name__


def target_of(function):
    """What the thread does: the function that the program has given, or the method of its class."""
    if function.__name__ != "_bootstrap":
        return function
    thread = function.__self__
    return getattr(thread, "_target", None) or type(thread).run


def watch_names(Thread):
    name = vars(Thread).get("name")
    if not isinstance(name, property) or name.fset is None:
        return missing("threading.Thread.name")

    def set_name(self, value):
        name.fset(self, value)
        if getattr(self, "native_id", None):
            record(THREAD_NAMED, text(self.name), self.native_id, _getframe().f_back)
    Thread.name = property(name.fget, set_name, name.fdel, name.__doc__)


def joins(original):
    def seam(self, *args, **kwargs):
        if not getattr(self, "_started", None) or not self._started.is_set() or not self.is_alive():
            return original(self, *args, **kwargs)
        thing = getattr(self, "_hilera", None) or mark(self, self.name, THREAD)
        timeout = args[0] if args else kwargs.get("timeout")
        return block(thing, self.native_id or 0, timeout, _getframe().f_back, lambda _: not self.is_alive(),
                     original, self, *args, **kwargs)
    return seam
