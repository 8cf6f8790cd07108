# Un proceso para cada siesta. Cada hijo suma 1 a un contador: al suyo.
import os
import sys
import time
from multiprocessing import Process

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
counter = 0


def nap(seconds):
    global counter
    time.sleep(seconds * factor)
    counter += 1
    print(f"process {os.getpid()}: counter {counter}")


if __name__ == "__main__":
    start = time.perf_counter()
    children = [Process(target=nap, args=(5,)) for _ in range(10)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    print(f"parent {os.getpid()}: counter {counter}")
    print(f"makespan {time.perf_counter() - start:.2f} s")
