# Los lectores juntos, un escritor solo: un cerrojo de lectura y escritura hecho de una variable de condición.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
changed = threading.Condition()
readers = 0
writing = False


def read():
    global readers
    with changed:
        changed.wait_for(lambda: not writing)
        readers += 1
    time.sleep(5 * factor)  # junto con otros
    with changed:
        readers -= 1
        changed.notify_all()


def write():
    global writing
    with changed:
        changed.wait_for(lambda: not writing and readers == 0)
        writing = True
    time.sleep(5 * factor)  # solo
    with changed:
        writing = False
        changed.notify_all()


start = time.perf_counter()
threads = [threading.Thread(target=write if i == 3 else read) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("three read together, one wrote alone")
print(f"makespan {time.perf_counter() - start:.2f} s")
