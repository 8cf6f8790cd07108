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
 PROBE_FAILED, THREAD_NAMED, OBJECT_SHARED, OUTDATED) = [kind << 48 for kind in range(1, 23)]
DETAIL = 1 << 32  # a kind takes its detail as KIND + detail * DETAIL
HELD_BY_BLOCK = HELD + DETAIL
EXEC, FORK, SPAWN, FORK_SERVER, INTERPRETER = range(5)

HEADER_SIZE = 4096
RECORD_SIZE = 32
CONSUMED_AT, DROPPED_AT = 24, 32
LARGEST_CAPACITY, SMALLEST_CAPACITY = 1 << 22, 1 << 10  # records
LONGEST_TEXT = 1024  # bytes; of a path four times that
KNOWN_TEXTS = 8192  # the reader keeps more than twice as many

pack_header = Struct("@8sIIQQQqIIII").pack_into
pack_event = Struct("@QIIQQ").pack_into  # time, thread, subject, place, kind with detail and other
pack_text = Struct("@IBB24sH").pack_into
pack_number = Struct("@Q").pack_into
unpack_number = Struct("@Q").unpack_from

is_light = False
folder = ""
memory = ring = None
mask = limit = last = 0  # of bytes
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
    global memory, ring, mask, limit, last, capacity, margin, take, drop, next_text
    memory, last, limit = None, 1, 0
    for known in (texts, told, codes, kept, natives):
        known.clear()
    natives[get_ident()] = get_native_id()
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
    mask = capacity * RECORD_SIZE - 1
    ring = memoryview(memory)[HEADER_SIZE:]
    margin = capacity // 8  # threads that have found room, and not yet taken it
    limit, last = (capacity - margin) * RECORD_SIZE, -1
    take = itertools.count(0, RECORD_SIZE).__next__
    drop, next_text = itertools.count(1).__next__, itertools.count(1).__next__


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


natives = {}  # the system's numbers of those threads that have begun here: to ask for one is a system call
native = natives.get


def record(kind, subject=0, other=0, frame=None):
    """Writes a record down, with the line of the program's own that the frame is in, or was called from."""
    global last
    if last >= limit and is_full():
        return
    place = 0
    if frame is not None:
        places = codes.get(id(frame.f_code))
        place = places and places.get(frame.f_lasti) or place_of(frame)
    last = at = take()
    pack_event(ring, at & mask, monotonic_ns(), native(get_ident()) or get_native_id(), subject,
               place, other | kind)


def record_at(kind, subject, other, place):
    """The same with a place that is known."""
    global last
    if last >= limit and is_full():
        return
    last = at = take()
    pack_event(ring, at & mask, monotonic_ns(), native(get_ident()) or get_native_id(), subject,
               place, other | kind)


def is_full():
    """Asks how far the reader has come; what finds no room is counted."""
    global limit
    if memory is None:
        return True
    limit = (unpack_number(memory, CONSUMED_AT)[0] + capacity - margin) * RECORD_SIZE
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
        last = at = take()
        pack_text(ring, at & mask, number, len(piece), begin + 24 >= len(data), piece, TEXT >> 48)
    if len(texts) >= KNOWN_TEXTS:
        for known in (texts, codes, kept):
            known.clear()
    texts[string] = number
    return number


told = set()  # the numbers of objects that are named in the file


def name_object(number, name, sort, shared=""):
    """`shared`: what names it in every process that has it."""
    if number not in told:
        if len(told) >= KNOWN_TEXTS:
            told.clear()
        told.add(number)
        record(OBJECT_NAMED + sort * DETAIL, number, text(name))
        if shared:
            record(OBJECT_SHARED, number, text(shared))
    return number


# A place is the number of a file's path, and 2 ** 32 times the line, as in a record. To ask a frame for its line takes
# long in a long function, so the places are kept: of each code, by its id, those of its instructions; none of code that
# is not the program's own.
codes = {}
kept = []  # those, so that no other code gets the same id
FILE = -2  # the place of no instruction: the file's number, and the lines that stand above a cell of a notebook


def place_of(frame):
    """That of the program's own line that the frame is in, or was called from; 0 if there is none."""
    while frame is not None:
        place = place_in(frame)
        if place:
            return place
        frame = frame.f_back
    return 0


def place_in(frame):
    """That of the frame's own line; 0 where it is not the program's."""
    places = places_in(frame.f_code)
    if not places:
        return 0
    place = places.get(frame.f_lasti)
    if place is None:
        place = places[frame.f_lasti] = places[FILE] + ((frame.f_lineno or 0) << 32)
    return place


def place_of_function(function):
    """That of its first line."""
    code = getattr(function, "__code__", None)
    places = hasattr(code, "co_firstlineno") and places_in(code)
    return places[FILE] + (code.co_firstlineno << 32) if places else 0


def places_in(code):
    places = codes.get(id(code))
    if places is None:
        path = paths.get(code.co_filename)
        if path is None:
            path = Places.find(code.co_filename)
        file = path and (texts.get(path) or tell(path))
        if len(codes) >= KNOWN_TEXTS:
            codes.clear()
            kept.clear()
        kept.append(code)
        above = Places.cells[code.co_filename][0] if code.co_filename in Places.cells else 0
        places = codes[id(code)] = {FILE: file + (above << 32)} if file else {}
    return places


paths = {}  # of each file that code comes from, where it is the program's own; else ""


class Places:
    """Which files are the program's own: those in the script's folder, but for what is installed there."""
    script = ""
    cells = {}  # of a notebook, by the name of the file of their code: the lines above, and their own
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
            cls.script = script
            cls.folders = {os.path.join(os.path.dirname(path), "") for path in (script, os.path.realpath(script))}

    @classmethod
    def find(cls, name):
        if name in cls.cells:
            return cls.script
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
