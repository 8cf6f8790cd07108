# Dos procesos se reparten diez siestas.
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def nap(seconds):
    time.sleep(seconds * factor)
    return os.getpid()


if __name__ == "__main__":
    start = time.perf_counter()
    with ProcessPoolExecutor(max_workers=2) as pool:
        for number, process in enumerate(pool.map(nap, 10 * [5])):
            print(f"task {number} was done by process {process}")
    print(f"makespan {time.perf_counter() - start:.2f} s")
