# Cuatro cálculos y cuatro siestas con el GIL: los hilos calculan por turnos, pero duermen a la vez.
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def compute(rounds):
    total = 0
    for i in range(rounds):
        total += i * i
    return total


def measure(name, executor, task, amount):
    with executor(max_workers=4) as pool:
        list(pool.map(time.sleep, [0.01] * 4))  # arranca los trabajadores
        start = time.perf_counter()
        list(pool.map(task, [amount] * 4))
        print(f"{name}: makespan {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    work = int(8_000_000 * factor)
    start = time.perf_counter()
    compute(work)
    print(f"one computation alone: {time.perf_counter() - start:.2f} s")
    print(f"the lock is handed over after {sys.getswitchinterval() * 1000:.0f} ms")
    measure("threads that compute", ThreadPoolExecutor, compute, work)
    sys.setswitchinterval(0.1)
    measure("threads with longer turns", ThreadPoolExecutor, compute, work)
    measure("processes that compute", ProcessPoolExecutor, compute, work)
    measure("threads that sleep", ThreadPoolExecutor, time.sleep, factor)
