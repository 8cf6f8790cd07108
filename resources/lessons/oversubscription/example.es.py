# El mismo trabajo con más y más procesos: por encima de los núcleos nada va más rápido.
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def compute(rounds):
    start = time.perf_counter()
    total = 0
    for i in range(rounds):
        total += i * i
    return time.perf_counter() - start


def run(workers):
    with ProcessPoolExecutor(max_workers=workers) as pool:
        list(pool.map(compute, [0] * workers))  # los arranca
        start = time.perf_counter()
        times = list(pool.map(compute, [int(2_000_000 * factor)] * 16))
        makespan = time.perf_counter() - start
    print(f"{workers:2} workers: makespan {makespan:.2f} s, {max(times):.2f} s for the slowest, "
          f"{sum(times) / 16:.2f} s each")


if __name__ == "__main__":
    cores = os.cpu_count()
    print(f"this machine has {cores} cores")
    for workers in (1, cores, 4 * cores):
        run(workers)
