from multiprocessing import Pool
from time import sleep, perf_counter


def snooze(number):
    sleep(0.5)
    return number


if __name__ == "__main__":
    start = perf_counter()
    with Pool(2) as pool:
        results = [pool.apply_async(snooze, (i,)) for i in range(10)]
        for result in results:
            print(result.get())
    print(f"makespan {perf_counter() - start:.2f} s")
