# Five threads think together and write in turn: each waits until it is true that its turn has come.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
changed = threading.Condition()
turn = 0


def write_chapter(number):
    global turn
    time.sleep(2.5 * factor)  # thinks
    with changed:
        changed.wait_for(lambda: turn == number)  # lets go of the lock while it sleeps
    time.sleep(2.5 * factor)  # writes
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
