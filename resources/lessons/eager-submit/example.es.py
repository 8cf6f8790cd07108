# submit(nap(5)) duerme aquí y ahora; submit(nap, 5) entrega la siesta.
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def nap(seconds):
    time.sleep(seconds * factor)
    print("slept on", threading.current_thread().name)


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=5) as pool:
    for _ in range(5):
        pool.submit(nap(5))  # mal: la llamada va primero
print(f"submit(nap(5)): makespan {time.perf_counter() - start:.2f} s")

start = time.perf_counter()
with ThreadPoolExecutor(max_workers=5) as pool:
    for _ in range(5):
        pool.submit(nap, 5)
print(f"submit(nap, 5): makespan {time.perf_counter() - start:.2f} s")
