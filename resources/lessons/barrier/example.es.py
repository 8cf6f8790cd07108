# Dos rondas y una barrera entre ellas: todos esperan al más lento.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
parts = [2, 4, 6, 8]
barrier = threading.Barrier(len(parts))
took = [0] * len(parts)


def work(number):
    start = time.perf_counter()
    time.sleep(parts[number] / 2 * factor)  # la primera ronda
    barrier.wait()  # hasta que hayan llegado todos
    time.sleep(parts[number] / 2 * factor)  # la segunda ronda
    took[number] = time.perf_counter() - start


start = time.perf_counter()
threads = [threading.Thread(target=work, args=(i,)) for i in range(len(parts))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for number, seconds in enumerate(took):
    print(f"thread {number}: {parts[number] * factor:.2f} s of work took {seconds:.2f} s")
print(f"makespan {time.perf_counter() - start:.2f} s")
