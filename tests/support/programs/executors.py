# Tasks of executors, by their functions' names, on their workers.
import multiprocessing
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed


def snooze(seconds):  # probe: TaskBegan ThreadPool snooze; TaskBegan ProcessPool snooze
    time.sleep(seconds)
    return seconds


def fail(what):  # probe: TaskBegan ThreadPool fail; TaskBegan ProcessPool fail
    raise ValueError(what)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    with ThreadPoolExecutor(2) as pool:
        future = pool.submit(snooze, 0.02)  # probe: TaskSubmitted ThreadPool snooze
        print(future.result())  # probe: BlockBegan Future snooze
        print(sorted(f.result() for f in as_completed([pool.submit(snooze, s / 100) for s in (3, 1, 2)])))
        print(repr(pool.submit(fail, "threads").exception()))  # probe+: TaskEnded ThreadPool fail Failed
        print(list(pool.map(snooze, (0.01, 0.02))))
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        print(list(pool.map(snooze, (0.01, 0.02), chunksize=2)))  # probe+: TaskEnded ProcessPool snooze Succeeded
        print(repr(pool.submit(fail, "processes").exception()))  # probe+: TaskEnded ProcessPool fail Failed
