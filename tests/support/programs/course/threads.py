from threading import Thread
from time import sleep, perf_counter


def snooze(number):
    print(f"Thread {number} asleep")
    sleep(0.5)
    print(f"Thread {number} awake")


start = perf_counter()
threads = [Thread(target=snooze, args=(i,)) for i in range(10)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"makespan {perf_counter() - start:.2f} s")
