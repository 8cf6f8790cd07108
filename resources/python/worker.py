"""Hilera's worker in Python.

Takes tasks from its standard input, does them, and tells what happens as events on its standard output:
core/worker/protocol.h and core/trace/event.h say how both look. Arguments: how many threads there are (none:
the main thread does the tasks), their switch interval in seconds, and 1 if there are tasks that compute.
"""
import collections
import ctypes
import itertools
import os
import queue
import select
import signal
import struct
import sys
import threading
import time

# Event types, states, outcomes and kinds of track, as in event.h.
TRACK_OPENED, TRACK_IDENTIFIED, TRACK_CLOSED, STATE_ENTERED, _, TASK_STARTED, TASK_ENDED, LINE_REACHED, _, \
    BLOCKED_ON = range(10)
IDLE, _, STARTING, RUNNING, READY, WAITING, BLOCKED = range(7)
SUCCEEDED, FAILED, CANCELLED = 1, 2, 4
THREAD = 3
TEXT = 0xff
NONE = 0xffffffff
MARK = 0x4869
EVENT = struct.Struct("=qqIIHBBHBB")

MAIN = 0  # the main thread's track
INTERVAL = 100_000  # ns, between two looks at the clock of who computes
LONGEST_LOOK = 1_000_000  # what is longer was no turn
WORD_INTERVAL = 10_000_000  # between two words that it is on a CPU
SHORTEST_POLLING = 1_000_000  # who computes hears nothing without a look
HEARS_AT_ONCE = 0
THREAD_REFUSED = 71  # the exit status where the system refuses a thread, as in workerprogram.h

# Calls by PyDLL keep the interpreter's lock: to record must not hand over what is recorded.
libc = ctypes.PyDLL(None)
libc.write.argtypes = ctypes.c_int, ctypes.c_char_p, ctypes.c_size_t
libc.write.restype = ctypes.c_ssize_t

turns = []  # tracks, in the order in which they had the lock to compute


def write(data):
    if libc.write(1, data, len(data)) != len(data):
        os._exit(1)  # nobody listens any more


class Track:
    """Writes the events of one thread."""
    texts = itertools.count()  # their numbers; all threads take from it

    def __init__(self, number):
        self.number = number
        self.line = 0
        self.cpu = 0

    def event(self, kind, at, detail=0, task=NONE, value=0, core=0):
        return EVENT.pack(at, value, self.number, task, self.line, kind, detail, MARK, 0, core)

    def state(self, state, at, task=NONE):
        before, self.cpu = self.cpu, time.thread_time_ns()
        core = libc.sched_getcpu() + 1 if state == RUNNING else 0
        return self.event(STATE_ENTERED, at, state, task, self.cpu - before, core if core < 256 else 0)

    def open(self):
        now = time.monotonic_ns()
        write(self.event(TRACK_OPENED, now, THREAD, MAIN) + self.event(STATE_ENTERED, now, STARTING))

    def identify(self):
        self.cpu = time.thread_time_ns()
        ids = os.getpid() << 32 | threading.get_native_id()
        write(self.event(TRACK_IDENTIFIED, time.monotonic_ns(), value=ids))

    def enter(self, state, task=NONE):
        now = time.monotonic_ns()
        write(self.state(state, now, task))
        return now

    def start(self, task):
        now = time.monotonic_ns()
        write(self.event(TASK_STARTED, now, task=task) + self.state(RUNNING, now, task))

    def end(self, task, outcome, note):
        text = 0
        if note:
            text = self.send_text("\x1f".join(note).encode())
        now = time.monotonic_ns()
        write(self.event(TASK_ENDED, now, outcome, task, text) + self.state(IDLE, now))

    def send_text(self, text):
        number = next(Track.texts)
        head = EVENT.pack(0, len(text), NONE, number, 0, TEXT, 0, MARK, 0, 0)
        write(head + text + bytes(-len(text) % EVENT.size))
        return number + 1

    def close(self):
        now = time.monotonic_ns()
        write(self.state(IDLE, now) + self.event(TRACK_CLOSED, now))


class Watch:
    """Tells a computing thread's turns from the time between them: where two looks at the clock are far
    apart, it had none. Blocked, if another of the threads had the lock meanwhile; else ready, without a CPU."""

    def __init__(self, track, task):
        self.track = track
        self.task = task
        self.last = self.word = time.monotonic_ns()
        self.cpu = time.thread_time_ns()
        self.none = {BLOCKED: 0, READY: 0}
        self.take_turn()

    def take_turn(self):
        self.turn = len(turns)
        turns.append(self.track)

    def look(self):
        now = time.monotonic_ns()
        follower = None
        if turns[-1] is not self.track:
            follower = turns[self.turn + 1]
            self.take_turn()
        if now - self.last > LONGEST_LOOK:
            self.tell(BLOCKED if follower else READY, now, follower)
        elif now - self.word > WORD_INTERVAL:
            write(self.track.event(LINE_REACHED, now, value=1))
            self.word = now
        self.last = now
        return now

    def tell(self, state, now, follower):
        events = self.track.state(state, self.last, self.task)
        if follower and follower is not self.track:
            events += self.track.event(BLOCKED_ON, self.last, 0, self.task, follower.number)
        write(events + self.track.state(RUNNING, now, self.task))
        self.none[state] += now - self.last

    def note(self):
        ran = time.thread_time_ns() - self.cpu
        return ["Python {version}: on a CPU {ran} s, blocked {blocked} s, ready {ready} s",
                "version", sys.version.split()[0], "ran", f"{ran / 1e9:.3f}",
                "blocked", f"{self.none[BLOCKED] / 1e9:.3f}", "ready", f"{self.none[READY] / 1e9:.3f}"]


class Inbox:
    """The orders; the main thread sleeps so that it hears them."""

    def __init__(self):
        self.orders = collections.deque()
        self.unread = b""
        self.stopped = self.ended = False

    def next_order(self):
        while not (self.orders or self.stopped or self.ended):
            self.read_more()
        return self.orders.popleft() if self.orders else None

    def read_more(self):
        data = os.read(0, 4096)
        if not data:
            os._exit(1)  # the parent holds the other end for as long as it lives
        *lines, self.unread = (self.unread + data).split(b"\n")
        for line in lines:
            verb, *words = line.decode().split()
            if verb == "task":
                self.orders.append(dict(word.split("=", 1) for word in words))
            elif verb == "stop":
                self.stopped = True
            elif verb == "end":
                self.ended = True
            else:
                os._exit(1)

    def is_to_stop(self):
        if not self.stopped and select.select([0], [], [], 0)[0]:
            self.read_more()
        return self.stopped

    def sleep(self, until):  # false: it was woken, to stop
        while not self.stopped:
            left = until - time.monotonic_ns()
            if left <= 0:
                return True
            if select.select([0], [], [], left / 1e9)[0]:
                self.read_more()
        return False


class StopSign:
    """How threads sleep, and are woken."""

    def __init__(self):
        self.sign = threading.Event()
        self.is_to_stop = self.sign.is_set

    def sleep(self, until):
        return not self.sign.wait(max(until - time.monotonic_ns(), 0) / 1e9)


def compute(rounds):
    total = 0
    for i in range(rounds):
        total = (total * 31 + i) & 0xffff
    return total


def measure_rate():
    """Rounds a second of CPU time: the best of some short samples, so that what else goes on does not count."""
    rounds, best = 10_000, 0
    for _ in range(10):
        before = time.thread_time_ns()
        compute(rounds)
        best = max(best, rounds * 1e9 / (time.thread_time_ns() - before))
    return best


def burn(task, duration, polling, track, sleeper):
    left = int(rate * duration / 1e9)
    chunk = int(rate * INTERVAL / 1e9)
    watch = Watch(track, task)
    polling = max(polling, SHORTEST_POLLING)
    look = watch.last + polling
    while left > 0:
        compute(min(chunk, left))
        left -= chunk
        now = watch.look()
        if now >= look:
            look = max(look, now - polling) + polling
            if sleeper.is_to_stop():
                return CANCELLED, None
    return SUCCEEDED, watch.note()


def sleep_deaf(until):
    while (left := until - time.monotonic_ns()) > 0:
        time.sleep(left / 1e9)


def sleep_polling(asleep, end, polling, sleeper):
    look = asleep + polling
    while look < end:
        sleep_deaf(look)
        if sleeper.is_to_stop():
            return False
        look += polling
    sleep_deaf(end)
    return True


def snooze(task, duration, polling, track, sleeper):
    asleep = track.enter(WAITING, task)
    end = asleep + duration
    slept_whole = sleeper.sleep(end) if polling == HEARS_AT_ONCE else sleep_polling(asleep, end, polling, sleeper)
    track.enter(RUNNING, task)
    return SUCCEEDED if slept_whole else CANCELLED, None


def perform(order, track, sleeper):
    task, duration, interval = (int(order.get(key, 0)) for key in ("id", "duration", "look_interval"))
    track.line = int(order["line"])
    track.start(task)
    if order.get("low_priority") == "1":
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))  # this thread's
    do = {"burn": burn, "snooze": snooze}[order["kind"]]
    track.end(task, *do(task, duration, interval, track, sleeper))


def perform_all(inbox, track):
    while order := inbox.next_order():
        perform(order, track, inbox)


def perform_in_threads(inbox, count):
    orders = queue.SimpleQueue()
    sleeper = StopSign()

    def work(track):
        track.identify()
        track.enter(IDLE)
        while order := orders.get():
            perform(order, track, sleeper)
        track.close()

    threads = []
    for number in range(count):
        track = Track(MAIN + 1 + number)
        track.open()
        threads.append(threading.Thread(target=work, args=[track]))
        try:
            threads[-1].start()
        except (RuntimeError, MemoryError):
            os._exit(THREAD_REFUSED)  # those that were made wait for orders
    while order := inbox.next_order():
        orders.put(order)
    if inbox.stopped:
        sleeper.sign.set()
    for _ in threads:
        orders.put(None)
    for thread in threads:
        thread.join()


def give_up(kind, error, trace):
    """For an error that nobody caught: threads that wait for orders would wait for ever."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


def main(threads, switch_interval):
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent
    sys.excepthook = give_up
    threading.excepthook = lambda problem: give_up(*problem[:3])
    inbox = Inbox()
    track = Track(MAIN)
    track.identify()
    track.enter(IDLE)
    if threads == 0:
        perform_all(inbox, track)
    else:
        sys.setswitchinterval(switch_interval)
        perform_in_threads(inbox, threads)
    track.close()


rate = measure_rate() if sys.argv[3] == "1" else 0
main(int(sys.argv[1]), float(sys.argv[2]))
