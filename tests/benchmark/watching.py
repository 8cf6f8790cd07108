#!/usr/bin/env python3
"""What it costs a Python program to be watched, and whether it does the same then, beside the program alone.

    watching.py [RUNS [VERSION]...]   medians of so many runs (5), for each Python that this machine has, or of these

Start: of a Python that does nothing, in ms. Event: a lock that is free is taken and let go, ns of CPU time for each
of the two events. Makespan: the lessons' example scripts, at a tenth of their times. Lost: of 100 unguarded updates
with a sleep in between, as in the lesson on races, and of 40,000 with a sleep(0), over 20 runs.
"""
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.dirname(os.path.dirname(HERE))
PROBE = os.path.join(SOURCE, "core/watch/probe")  # as Hilera does it, a copy is used, beside which the compiled one lies
LESSONS = os.path.join(SOURCE, "resources/lessons")
EXAMPLES = ("threads", "as-completed", "barrier", "semaphore", "condition-variable", "coroutines", "process-pool",
            "processes-with-threads", "race", "lock-granularity", "queue-owner")

EVENTS = """
import threading, time
lock, count, best = threading.Lock(), 20000, 1e9
for _ in range(15):
    begin = time.thread_time_ns()
    for _ in range(count):
        with lock:
            pass
    best = min(best, time.thread_time_ns() - begin)
print(best / count / 2)
"""
YIELDS = """
import threading, time
counter = 0
def add():
    global counter
    for _ in range(10000):
        value = counter
        time.sleep(0)
        counter = value + 1
threads = [threading.Thread(target=add) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(40000 - counter)
"""


def pythons():
    found = {}
    for python in ["python3", "/usr/bin/python3"] + sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python3"))):
        code = "import sys; print(sys.executable if sys.version_info >= (3, 8) else '', *sys.version_info[:2])"
        try:
            words = subprocess.run([python, "-c", code], stdout=subprocess.PIPE, text=True).stdout.split()
        except OSError:
            continue
        if len(words) == 3:
            found.setdefault(tuple(map(int, words[1:])), words[0])
    return sorted(found.items())


def run(python, arguments, folder=None, capacity=1 << 15):
    """Seconds, and what it printed."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if folder:
        for name in os.listdir(folder):
            if name.endswith(".probe"):
                os.unlink(os.path.join(folder, name))
        environment.update(HILERA_WATCH=folder, PYTHONPATH=os.path.join(folder, "probe"),
                           HILERA_WATCH_CAPACITY=str(capacity), HILERA_WATCH_SCRIPT=os.path.abspath(arguments[0]))
    begin = time.perf_counter()
    done = subprocess.run([python] + arguments, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return time.perf_counter() - begin, done.stdout


def both(runs, python, arguments, folder, value, capacity=1 << 15):
    """The medians of a value of such runs, alone and watched, taken in turn."""
    alone, watched = [], []
    run(python, arguments, folder, capacity)  # what is compiled once, is
    for _ in range(runs):
        alone.append(value(run(python, arguments)))
        watched.append(value(run(python, arguments, folder, capacity)))
    return statistics.median(alone), statistics.median(watched)


def lost_in_race(done):
    return int(re.search(r"(\d+) lost", done[1]).group(1))


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        shutil.copytree(PROBE, os.path.join(folder, "probe"))
        events, yields = os.path.join(folder, "events.py"), os.path.join(folder, "yields.py")
        for path, code in ((events, EVENTS), (yields, YIELDS)):
            with open(path, "w") as file:
                file.write(code)
        print("%-7s %-28s %10s %10s %10s" % ("Python", "", "alone", "watched", "more"))
        for version, python in pythons():
            if sys.argv[2:] and "%d.%d" % version not in sys.argv[2:]:
                continue
            def row(what, values, form="%10.2f"):
                alone, watched = values
                print(("%-7s %-28s " + form + " " + form + " " + form) % (
                    "%d.%d" % version, what, alone, watched, watched - alone), flush=True)
            empty = os.path.join(folder, "empty.py")
            open(empty, "w").close()
            row("start, ms", both(4 * runs, python, [empty], folder, lambda done: 1000 * done[0]))
            row("event, ns", both(runs, python, [events], folder, lambda done: float(done[1]), 1 << 20), "%10.0f")
            for lesson in EXAMPLES:
                script = os.path.join(LESSONS, lesson, "example.py")
                row("%s, ms" % lesson, both(runs, python, [script, "0.1"], folder, lambda done: 1000 * done[0]))
            race = os.path.join(LESSONS, "race", "example.py")
            row("lost of 100", both(20, python, [race, "0.1"], folder, lost_in_race), "%10.1f")
            row("lost of 40,000, sleep(0)", both(20, python, [yields], folder, lambda done: int(done[1])), "%10.0f")


if __name__ == "__main__":
    main()
