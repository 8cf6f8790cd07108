from concurrent.futures import ThreadPoolExecutor, as_completed
from time import sleep, perf_counter


def snooze(number):
    sleep(0.5)
    return number


start = perf_counter()
with ThreadPoolExecutor(max_workers=5) as executor:
    futures = [executor.submit(snooze, i) for i in range(10)]
    for future in as_completed(futures):
        print(future.result())
print(f"makespan {perf_counter() - start:.2f} s")
