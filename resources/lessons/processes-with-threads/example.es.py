# Dos procesos, cinco hilos en cada uno, diez siestas.
import os
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def nap(seconds):
    time.sleep(seconds * factor)
    return f"process {os.getpid()}, {threading.current_thread().name}"


def share(naps):
    with ThreadPoolExecutor(max_workers=5, thread_name_prefix="thread") as threads:
        return list(threads.map(nap, naps))


if __name__ == "__main__":
    start = time.perf_counter()
    with ProcessPoolExecutor(max_workers=2) as processes:
        for workers in processes.map(share, [5 * [5], 5 * [5]]):
            print("\n".join(workers))
    print(f"makespan {time.perf_counter() - start:.2f} s")
