"""The file that Hilera reads: a header and a ring of records of 32 bytes, described in core/watch/probeevent.h.

A record is stored straight into memory that the file shares, without a system call: a call would let another thread
run, and so change the order of what the program does.
"""
import itertools
import os
import sys
from _struct import Struct
from _thread import get_ident, get_native_id
from time import monotonic_ns

import mmap  # sitecustomize.py sees to it that this is the library's

(TEXT, PROCESS_BEGAN, THREAD_BEGAN, THREAD_ENDED, TASK_SUBMITTED, TASK_BEGAN, TASK_ENDED, STEP_BEGAN, STEP_ENDED,
 WAIT_BEGAN, WAIT_ENDED, BLOCK_BEGAN, BLOCK_ENDED, OBJECT_NAMED, HELD, LET_GO, LINE_REACHED, SEAM_MISSING,
 PROBE_FAILED, THREAD_NAMED) = range(1, 21)
EXEC, FORK, SPAWN, FORK_SERVER, INTERPRETER = range(5)

HEADER_SIZE = 4096
RECORD_SIZE = 32
CONSUMED_AT, DROPPED_AT = 24, 32
LARGEST_CAPACITY, SMALLEST_CAPACITY = 1 << 22, 1 << 10  # records
LONGEST_TEXT = 1024  # bytes; of a path four times that
KNOWN_TEXTS = 8192  # the reader keeps more than twice as many

pack_header = Struct("@8sIIQQQqIIII").pack_into
pack_event = Struct("@QIIIIIHH").pack_into
pack_text = Struct("@IBB24sH").pack_into
pack_number = Struct("@Q").pack_into
unpack_number = Struct("@Q").unpack_from

is_light = False
folder = ""
memory = None
mask = limit = last = 0
capacity = margin = 0
take = drop = next_text = None
texts = {}  # those that are in the file, with their numbers
new_number = itertools.count(1).__next__  # of a task or an object


def start(into, script, light):
    global folder, is_light
    folder, is_light = into, light
    Places.start(script)
    open_file()


def open_file():
    """A new file, for a process that begins. It gets its name once its header stands."""
    global memory, mask, limit, last, capacity, margin, take, drop, next_text
    memory, last, limit = None, 1, 0
    texts.clear()
    told.clear()
    try:
        wanted = int(os.environ.get("HILERA_WATCH_CAPACITY") or 1 << 15)
    except ValueError:
        wanted = 1 << 15
    capacity = 1 << (min(max(wanted, SMALLEST_CAPACITY), LARGEST_CAPACITY).bit_length() - 1)
    process = os.getpid()
    file, name = create(process)
    try:
        capacity = reserve(file, capacity)
        memory = mmap.mmap(file, HEADER_SIZE + capacity * RECORD_SIZE)
        is_free = not getattr(sys, "_is_gil_enabled", lambda: True)()
        pack_header(memory, 0, b"HILPROBE", 1, RECORD_SIZE, capacity, 0, 0, monotonic_ns(), process, sys.hexversion,
                    is_free, is_light)
        os.rename(name + ".new", name + ".probe")
    except BaseException:
        memory = None
        os.unlink(name + ".new")
        raise
    finally:
        os.close(file)
    mask = capacity - 1
    margin = capacity // 8  # threads that have found room, and not yet taken it
    limit, last = capacity - margin, -1
    take, drop, next_text = itertools.count().__next__, itertools.count(1).__next__, itertools.count(1).__next__


def create(process):
    """PID-N.new, with the first number that is free: a process that executes another program stays the same, and so
    has several."""
    for number in itertools.count():
        name = os.path.join(folder, "%d-%d" % (process, number))
        try:
            file = os.open(name + ".new", os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        except FileExistsError:
            continue
        if not os.path.exists(name + ".probe"):
            return file, name
        os.close(file)
        os.unlink(name + ".new")


def reserve(file, records):
    """Room for so many records, or for less where the file system is small: a store into a page that the file system
    has no room for would end the program."""
    while True:
        try:
            os.posix_fallocate(file, 0, HEADER_SIZE + records * RECORD_SIZE)
            return records
        except OSError:
            os.ftruncate(file, 0)
            records //= 2
            if records < SMALLEST_CAPACITY:
                raise


def record(kind, subject=0, other=0, detail=0, frame=None):
    """Writes a record down, with the line of the program's own that the frame is in, or was called from."""
    global last
    if last >= limit and is_full():
        return
    file = line = 0
    while frame is not None:
        name = frame.f_code.co_filename
        path = paths.get(name)
        if path is None:
            path = Places.find(name)
        if path:
            file = texts.get(path) or tell(path)
            line = frame.f_lineno or 0
            break
        frame = frame.f_back
    last = number = take()
    pack_event(memory, HEADER_SIZE + (number & mask) * RECORD_SIZE, monotonic_ns(), get_native_id(), subject, other,
               file, line, detail, kind)


def is_full():
    """Asks how far the reader has come; what finds no room is counted."""
    global limit
    if memory is None:
        return True
    limit = unpack_number(memory, CONSUMED_AT)[0] + capacity - margin
    if last < limit:
        return False
    pack_number(memory, DROPPED_AT, drop())
    return True


def text(string):
    """The number of a text, which is written down first where it is new."""
    return texts.get(string) or tell(string[:LONGEST_TEXT])


def tell(string):
    global last
    if memory is None:
        return 0
    data = string.encode("utf-8", "replace")[:4 * LONGEST_TEXT]
    number = next_text()
    for begin in range(0, len(data) or 1, 24):
        if last >= limit and is_full():
            return 0
        piece = data[begin:begin + 24]
        last = slot = take()
        pack_text(memory, HEADER_SIZE + (slot & mask) * RECORD_SIZE, number, len(piece), begin + 24 >= len(data),
                  piece, TEXT)
    if len(texts) >= KNOWN_TEXTS:
        texts.clear()
    texts[string] = number
    return number


told = set()  # the numbers of objects that are named in the file


def name_object(number, name, sort):
    if number not in told:
        if len(told) >= KNOWN_TEXTS:
            told.clear()
        told.add(number)
        record(OBJECT_NAMED, number, text(name), sort)
    return number


paths = {}  # of each file that code comes from, where it is the program's own; else ""


class Places:
    """Which files are the program's own: those in the script's folder, but for what is installed there."""
    folders = ()
    start_folder = ""
    installed = {"lib", "lib64", "site-packages", "dist-packages"}
    library = os.path.dirname(os.__file__) + os.sep
    from_library = {}

    @classmethod
    def start(cls, script):
        try:
            cls.start_folder = os.getcwd()
        except OSError:
            pass  # it is gone: then no name of a file is relative to it
        if script:
            cls.folders = {os.path.join(os.path.dirname(path), "") for path in (script, os.path.realpath(script))}

    @classmethod
    def find(cls, name):
        path = "" if name.startswith("<") else os.path.normpath(os.path.join(cls.start_folder, name))
        is_own = any(path.startswith(folder) and cls.installed.isdisjoint(path[len(folder):].split(os.sep)[:-1])
                     for folder in cls.folders)
        if len(paths) >= KNOWN_TEXTS:
            paths.clear()
        paths[name] = path if is_own else ""
        return paths[name]

    @classmethod
    def is_library(cls, name):
        """Whether the code of a file is the standard library's."""
        known = cls.from_library.get(name)
        if known is None:
            known = cls.from_library[name] = name.startswith("<frozen") or (
                name.startswith(cls.library) and cls.installed.isdisjoint(name[len(cls.library):].split(os.sep)))
        return known
