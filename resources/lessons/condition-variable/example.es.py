# Cinco hilos piensan a la vez y escriben por turnos: cada uno espera a que sea cierto que le toca.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
changed = threading.Condition()
turn = 0


def write_chapter(number):
    global turn
    time.sleep(2.5 * factor)  # piensa
    with changed:
        changed.wait_for(lambda: turn == number)  # suelta el cerrojo mientras duerme
    time.sleep(2.5 * factor)  # escribe
    print(f"chapter {number}")
    with changed:
        turn += 1
        changed.notify_all()


start = time.perf_counter()
threads = [threading.Thread(target=write_chapter, args=(i,)) for i in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"makespan {time.perf_counter() - start:.2f} s")
