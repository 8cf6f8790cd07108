# Tasks of multiprocessing's Pool, in processes and in threads.
import multiprocessing
import sys
import time
from multiprocessing.pool import ThreadPool


def snooze(seconds):  # probe: TaskBegan Pool snooze
    time.sleep(seconds)  # probe: WaitBegan Sleep time.sleep
    return seconds


def fail(what):  # probe: TaskBegan Pool fail
    raise ValueError(what)


def run(pool):
    print(pool.map(snooze, [0.02, 0.01]), pool.starmap(snooze, [(0.01,)]), list(pool.imap(snooze, [0.01])))
    print(pool.apply_async(snooze, (0.03,)).get())  # probe+: TaskEnded Pool snooze Succeeded
    try:
        pool.apply(fail, ("no",))  # probe+: TaskEnded Pool fail Failed
    except ValueError as error:
        print(error)


if __name__ == "__main__":
    with multiprocessing.get_context(sys.argv[1]).Pool(2) as processes:
        run(processes)
    threads = ThreadPool(2)
    run(threads)
    threads.close()
    threads.join()
