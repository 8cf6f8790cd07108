"""Scripts that were written for an older Python: what of it this one lacks, known by the error that they end with."""
import sys

from .record import DETAIL, OUTDATED, record

# As OutdatedUse in core/watch/probeevent.h numbers them: the kinds of error, and what it says, one of these.
changes = (
    ("AttributeError ImportError", ("module 'asyncio' has no attribute 'coroutine'", "name 'coroutine' from 'asyncio'")),
    ("TypeError", ("Passing coroutines is forbidden",)),
    ("SyntaxError", ("asyncio.async(",)),
    ("SyntaxError", ("async=", "async =", ".async", "import async")),
    ("TypeError", ("the *loop* parameter was removed", "() got an unexpected keyword argument 'loop'")),
    ("RuntimeError", ("There is no current event loop in thread 'MainThread'",)),
    ("AttributeError", ("Thread' object has no attribute 'isAlive'",)),
    ("AttributeError", ("module 'time' has no attribute 'clock'",)),
    ("AttributeError", ("Task' has no attribute 'all_tasks'", "Task' has no attribute 'current_task'")),
    ("AttributeError PicklingError TypeError RuntimeError", (
        "t pickle ", "t get local object", "cannot pickle", "finished its bootstrapping phase")),
)
LOOP, FORK_SERVER = 4, 9
had_loop = ("sleep", "wait", "wait_for", "gather", "shield", "as_completed", "open_connection", "start_server",
            "StreamReader", "Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Queue", "LifoQueue",
            "PriorityQueue")


def tell(kind, value):
    """Writes down what has changed, if an error that is about to be shown comes from that."""
    try:
        said = "%s %s" % (value, getattr(value, "text", None) or "")
        for number, (kinds, words) in enumerate(changes):
            if kind.__name__ in kinds.split() and any(word in said for word in words) and is_new(number, said):
                record(OUTDATED + number * DETAIL)
                break
    except Exception:
        pass  # an error that can't be looked at is none of these


def is_new(number, said):
    if number == FORK_SERVER:
        return sys.version_info >= (3, 14)  # where processes are started by it as a rule
    if number == LOOP and "(" in said:  # of a function that had one
        return "parameter was removed" in said or said.partition("(")[0].split(".")[0] in had_loop
    return True
