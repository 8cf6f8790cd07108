# Dos versiones de un programa: diez siestas una tras otra y diez siestas en hilos.
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


for version in (one_by_one, in_threads):  # o una de ellas
    start = time.perf_counter()
    version(10 * [5])
    print(f"{version.__name__}: makespan {time.perf_counter() - start:.2f} s")
