# Un hilo para cada siesta; se espera a cada uno en el orden en que se lanzaron.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def nap(number, seconds):
    print(f"Thread {number} asleep for {seconds} s")
    time.sleep(seconds * factor)
    print(f"Thread {number} awake")


def run(naps):
    start = time.perf_counter()
    threads = [threading.Thread(target=nap, args=(i, s)) for i, s in enumerate(naps)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"makespan {time.perf_counter() - start:.2f} s")


run([2, 5, 1, 4, 3])
run(10 * [5])
