#!/usr/bin/env python3
"""What it costs a Python program to be watched, and whether it does the same then, beside the program alone.

    watching.py [RUNS [VERSION]...]   medians of so many runs (5), for each Python that this machine has, or of these
    watching.py --large HILERA        what such a program loses of 1 M events, 1,000 threads, 200 processes, 100,000 tasks

Start: of a Python that does nothing, in ms. Event: a lock that is free is taken and let go, ns of CPU time for each
of the two events. Steps: 20,000 of asyncio tasks, in ms of CPU time and of makespan. Makespan: the lessons' example
scripts, at a tenth of their times. Lost: of 100 unguarded updates with a sleep in between, as in the lesson on races,
and of 40,000 with a sleep(0), over 20 runs: the means, and how many standard errors they are apart (up to 3 is chance).
"""
import glob
import json
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
STEPS = """
import asyncio, time
async def walk():
    for _ in range(200):
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*(walk() for _ in range(100)))
begin, cpu = time.perf_counter(), time.process_time()
asyncio.run(main())
print(time.process_time() - cpu, time.perf_counter() - begin)
"""
LARGE = (("1 M events", """
import threading
lock = threading.Lock()
for _ in range(500000):
    with lock:
        pass
"""), ("1,000 threads", """
import threading, time
threads = [threading.Thread(target=time.sleep, args=(2,)) for _ in range(1000)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""), ("200 processes", """
import multiprocessing, time
context = multiprocessing.get_context("fork")
children = [context.Process(target=time.sleep, args=(2,)) for _ in range(200)]
for child in children: child.start()
for child in children: child.join()
"""), ("100,000 tasks", """
import asyncio
async def nap(): await asyncio.sleep(1)
async def main(): await asyncio.gather(*(nap() for _ in range(100000)))
asyncio.run(main())
"""))
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


def each(runs, python, arguments, folder, value, capacity=1 << 15):
    """A value of such runs, alone and watched, taken in turn."""
    alone, watched = [], []
    run(python, arguments, folder, capacity)  # what is compiled once, is
    for _ in range(runs):
        alone.append(value(run(python, arguments)))
        watched.append(value(run(python, arguments, folder, capacity)))
    return alone, watched


def both(*arguments):
    """The medians of that."""
    return tuple(map(statistics.median, each(*arguments)))


def apart(alone, watched):
    """How many standard errors the means differ by."""
    error = ((statistics.variance(alone) + statistics.variance(watched)) / len(alone)) ** 0.5
    return abs(statistics.mean(watched) - statistics.mean(alone)) / error if error else 0


def watch_large(hilera):
    for name, code in LARGE:
        with tempfile.TemporaryDirectory() as folder:
            script = os.path.join(folder, "large.py")
            with open(script, "w") as file:
                file.write(code)
            done = subprocess.run([hilera, "watch", "--json", script], stdout=subprocess.PIPE, text=True)
            told = json.loads(done.stdout)
            print("%-14s lost %d; processes %d, threads %d, tasks %d; makespan %.2f s" % (
                name, told["dropped"], len(told["processes"]), sum(len(one["threads"]) for one in told["processes"]),
                sum(len(one["tasks"]) for one in told["processes"]), told["makespan_ns"] / 1e9), flush=True)


def lost_in_race(done):
    return int(re.search(r"(\d+) lost", done[1]).group(1))


def main():
    if sys.argv[1:2] == ["--large"]:
        return watch_large(sys.argv[2])
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        shutil.copytree(PROBE, os.path.join(folder, "probe"))
        events, steps, yields = (os.path.join(folder, name + ".py") for name in ("events", "steps", "yields"))
        for path, code in ((events, EVENTS), (steps, STEPS), (yields, YIELDS)):
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
            for what, index in (("20,000 steps, CPU ms", 0), ("20,000 steps, ms", 1)):
                row(what, both(runs, python, [steps], folder, lambda done: 1000 * float(done[1].split()[index]), 1 << 20))
            for lesson in EXAMPLES:
                script = os.path.join(LESSONS, lesson, "example.py")
                row("%s, ms" % lesson, both(runs, python, [script, "0.1"], folder, lambda done: 1000 * done[0]))
            race = os.path.join(LESSONS, "race", "example.py")
            for what, arguments, value in (("lost of 100", [race, "0.1"], lost_in_race),
                                           ("lost of 40,000, sleep(0)", [yields], lambda done: int(done[1]))):
                alone, watched = each(20, python, arguments, folder, value)
                row(what, (statistics.mean(alone), statistics.mean(watched)), "%10.1f")
                print("        %.1f standard errors apart" % apart(alone, watched), flush=True)


if __name__ == "__main__":
    main()
