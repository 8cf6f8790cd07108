"""Leaves the functions of this package out of tracebacks, so that they look as if the program ran alone."""
import sys

from . import changes
from .seams import like, missing, replace, when_imported

own_folder = ""


def watch(folder):
    global own_folder
    own_folder = folder
    replace_hook(sys, "excepthook", lambda original: lambda kind, value, trace: (
        changes.tell(kind, value), original(kind, tidy(value), strip(trace)))[1])
    replace_hook(sys, "unraisablehook", lambda original: lambda args: original(type(args)(
        (args.exc_type, tidy(args.exc_value), strip(args.exc_traceback), args.err_msg, args.object))))
    when_imported("threading", lambda module: replace_hook(module, "excepthook", lambda original: lambda args: (
        changes.tell(args.exc_type, args.exc_value), original(module.ExceptHookArgs((
            args.exc_type, tidy(args.exc_value), strip(args.exc_traceback), args.thread))))[1]))
    when_imported("traceback", watch_printing)


def replace_hook(owner, name, make):
    original = getattr(owner, name, None)
    if not callable(original):
        return missing("%s.%s" % (owner.__name__, name))
    setattr(owner, name, like(make(original), original))


def watch_printing(module):
    names = ["walk_tb"] + ["_walk_tb_with_full_positions"] * (sys.version_info >= (3, 11))
    for name in names:
        replace(module, name, lambda original: lambda trace: original(strip(trace)))


def strip(trace):
    """The traceback without the frames of this package."""
    first = last = None
    while trace is not None:
        if not trace.tb_frame.f_code.co_filename.startswith(own_folder):
            if last is None:
                first = trace
            elif last.tb_next is not trace:
                last.tb_next = trace
            last = trace
        trace = trace.tb_next
    if last is not None and last.tb_next is not None:
        last.tb_next = None
    return first


def tidy(error):
    """The same exception, and those that it came from, with such tracebacks."""
    seen, todo = set(), [error]
    while todo:
        one = todo.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        one.__traceback__ = strip(one.__traceback__)
        todo += [one.__cause__, one.__context__]
        if isinstance(getattr(one, "exceptions", None), tuple):
            todo += [inner for inner in one.exceptions if isinstance(inner, BaseException)]
    return error
