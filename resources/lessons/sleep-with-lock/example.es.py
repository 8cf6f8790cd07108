# Cuatro hilos y un cerrojo: dormidos con él, y dormidos sin él.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
lock = threading.Lock()


def inside(number):
    with lock:
        time.sleep(5 * factor)  # nadie más puede tener el cerrojo
        results.append(number)


def outside(number):
    time.sleep(5 * factor)  # todos a la vez
    with lock:
        results.append(number)


for way in (inside, outside):
    results = []
    start = time.perf_counter()
    threads = [threading.Thread(target=way, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    makespan = time.perf_counter() - start
    print(f"asleep {way.__name__}: makespan {makespan:.2f} s, {len(results)} results")
