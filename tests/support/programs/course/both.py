from multiprocessing import Process
from threading import Thread
from time import sleep, perf_counter


def snooze(number):
    sleep(0.5)
    print(f"Task {number} awake")


def run_threads(numbers):
    threads = [Thread(target=snooze, args=(i,)) for i in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    start = perf_counter()
    processes = [Process(target=run_threads, args=(range(5 * p, 5 * p + 5),)) for p in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"makespan {perf_counter() - start:.2f} s")
