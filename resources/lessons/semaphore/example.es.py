# Nueve descargas, y nunca más de tres a la vez.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
permits = threading.BoundedSemaphore(3)
counting = threading.Lock()
at_work = most = 0


def download(number):
    global at_work, most
    with permits:
        with counting:
            at_work += 1
            most = max(most, at_work)
        time.sleep(5 * factor)
        with counting:
            at_work -= 1


start = time.perf_counter()
threads = [threading.Thread(target=download, args=(i,)) for i in range(9)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"most at once: {most}")
print(f"makespan {time.perf_counter() - start:.2f} s")
