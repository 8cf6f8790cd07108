# Cuatro cálculos: uno por uno, en hilos, en procesos. Aquí solo los procesos usan más de un núcleo.
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def compute(rounds):
    total = 0
    for i in range(rounds):
        total += i * i
    return total


def measure(name, run):
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    run([int(8_000_000 * factor)] * 4)
    wall, cpu = time.perf_counter() - wall, sum(os.times()[:4]) - cpu
    print(f"{name}: makespan {wall:.2f} s, {cpu / wall:.1f} cores busy")


def in_pool(executor):
    def run(work):
        with executor(max_workers=4) as pool:
            list(pool.map(compute, work))
    return run


if __name__ == "__main__":
    print(f"this machine has {os.cpu_count()} cores")
    measure("one by one", lambda work: [compute(rounds) for rounds in work])
    measure("threads", in_pool(ThreadPoolExecutor))
    measure("processes", in_pool(ProcessPoolExecutor))
    print("threads of CPython compute one at a time: they share one lock")
