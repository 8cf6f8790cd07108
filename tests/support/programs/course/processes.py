from multiprocessing import Process
from time import sleep, perf_counter


def snooze(number):
    print(f"Process {number} asleep")
    sleep(0.5)
    print(f"Process {number} awake")


if __name__ == "__main__":
    start = perf_counter()
    processes = [Process(target=snooze, args=(i,)) for i in range(10)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"makespan {perf_counter() - start:.2f} s")
