"""Locks: who holds one, who waits for it, and what the program calls it.

A lock that is free is taken by one call that does not wait, so that Python lets no other thread run in between, as it
would not without this either. The standard library's own locks stay what they are.
"""
import _thread
from _thread import RLock as PlainRLock
from _thread import allocate_lock as allocate_plain_lock
from sys import _getframe

from .record import HELD, HELD_BY_BLOCK, LET_GO, name_object, new_number, record, record_at, told
from .seams import LOCK, RLOCK, block, is_library, is_not_false, may_wait, name_of_new, when_imported

PlainLock = type(allocate_plain_lock())


def watch():
    _thread.allocate_lock = _thread.allocate = Lock
    when_imported("threading", watch_module)


def watch_module(module):
    module._allocate_lock = allocate_plain_lock
    if module.Lock is not Lock:  # since Python 3.13 it is a class by itself
        Lock.plain = staticmethod(module.Lock)
    module.Lock = Lock
    module.RLock = RLock


def acquire(lock, take, args, kwargs, frame):
    """Takes it: at once where it is free, else in a wait that is written down."""
    if args or kwargs:
        try:
            waits = may_wait(*args, **kwargs)
        except TypeError:
            waits = False  # and the call says what is wrong
        if not waits:
            return take(*args, **kwargs)
    timeout = args[1] if len(args) > 1 else kwargs.get("timeout")
    return take(False) or block(lock._hilera, 0, timeout, frame, is_not_false, take, *args, **kwargs)


def hold(thing, frame):
    number = thing[0]
    if number not in told:
        name_object(*thing)
    record(HELD if thing[2] == LOCK else HELD_BY_BLOCK, number, 0, frame)  # no other thread can release an RLock


class LockClass(type):
    def __call__(cls, *args, **kwargs):
        frame = _getframe().f_back
        if is_library(frame):
            return cls.plain(*args, **kwargs)
        return cls.make(name_of_new(frame), *args, **kwargs)

    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or isinstance(instance, cls.plain_type)


class Lock(metaclass=LockClass):
    """In the place of threading.Lock, which is no class that another can be derived from."""
    __slots__ = ("_lock", "_take", "_let_go", "_number", "_hilera", "__weakref__")
    plain = staticmethod(allocate_plain_lock)
    plain_type = PlainLock
    __class__ = property(lambda self: PlainLock)  # so isinstance takes it for one of those

    @classmethod
    def make(cls, name, *args, **kwargs):
        lock = cls.plain(*args, **kwargs)
        self = object.__new__(cls)
        self._lock = lock
        self._take, self._let_go = lock.acquire, lock.release
        self._number = new_number()
        self._hilera = (self._number, name, LOCK)
        return self

    def acquire(self, *args, **kwargs):
        frame = _getframe().f_back
        got = acquire(self, self._take, args, kwargs, frame)
        if got:
            hold(self._hilera, frame)
        return got

    def release(self):
        if self._lock.locked():
            record_at(LET_GO, self._number, 0, 0)
        self._let_go()

    def __enter__(self):
        frame = _getframe().f_back
        number = self._number
        got = self._take(False) or block(self._hilera, 0, None, frame, is_not_false, self._take)
        try:
            if number not in told:
                name_object(*self._hilera)
            record(HELD_BY_BLOCK, number, 0, frame)
        except BaseException:  # as that of a signal
            self._let_go()
            raise
        return got

    def __exit__(self, *args):
        try:
            record_at(LET_GO, self._number, 0, 0)
        finally:
            self._let_go()

    def __getattr__(self, name):
        return getattr(self._lock, name)

    def __repr__(self):
        return repr(self._lock)

    def __reduce_ex__(self, protocol):
        return self._lock.__reduce_ex__(protocol)  # which says that it can't be pickled

    acquire_lock, release_lock = acquire, release


class RLock(PlainRLock, metaclass=LockClass):
    __slots__ = ("_hilera", "_depth")
    plain = plain_type = PlainRLock

    @classmethod
    def make(cls, name, *args, **kwargs):
        self = PlainRLock.__new__(cls, *args, **kwargs)
        self._hilera = (new_number(), name, RLOCK)
        self._depth = 0  # only who holds it looks at that
        return self

    def acquire(self, *args, **kwargs):
        frame = _getframe().f_back
        got = acquire(self, super().acquire, args, kwargs, frame)
        if got:
            self._depth += 1
            if self._depth == 1:
                hold(self._hilera, frame)
        return got

    def release(self):
        if self._is_owned():
            self._depth -= 1
            if self._depth == 0:
                record(LET_GO, self._hilera[0])
        super().release()

    __enter__ = acquire

    def __exit__(self, *args):
        self.release()

    # For a Condition, which lets it go however often it was taken.
    def _release_save(self):
        depth, self._depth = self._depth, 0
        record(LET_GO, self._hilera[0])
        return depth, super()._release_save()

    def _acquire_restore(self, state):
        depth, inner = state
        if super().acquire(False):
            super().release()
            super()._acquire_restore(inner)
        else:
            block(self._hilera, 0, None, _getframe().f_back, is_not_false, super()._acquire_restore, inner)
        self._depth = depth
        hold(self._hilera, None)

    def __reduce_ex__(self, protocol):
        return PlainRLock().__reduce_ex__(protocol)


for mine, original in ((Lock, PlainLock), (RLock, PlainRLock)):
    mine.__module__, mine.__qualname__, mine.__doc__ = original.__module__, original.__qualname__, original.__doc__
    mine.__name__ = original.__module__ + "." + original.__name__  # as messages of the original call it
