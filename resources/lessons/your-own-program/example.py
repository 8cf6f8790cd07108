# Two versions of one script: ten naps one after the other, and ten naps in threads.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def snooze(seconds):
    time.sleep(seconds * factor)


def one_by_one(naps):
    for seconds in naps:
        snooze(seconds)


def in_threads(naps):
    threads = [threading.Thread(target=snooze, args=(seconds,)) for seconds in naps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


for version in (one_by_one, in_threads):  # or one of them
    start = time.perf_counter()
    version(10 * [5])
    print(f"{version.__name__}: makespan {time.perf_counter() - start:.2f} s")
