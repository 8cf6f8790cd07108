# Diez siestas, una detrás de otra.
import sys
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def nap(number, seconds):
    print(f"Task {number} asleep for {seconds} s")
    time.sleep(seconds * factor)
    print(f"Task {number} awake")


start = time.perf_counter()
for number in range(10):
    nap(number, 5)
print(f"CPU {time.process_time():.2f} s")
print(f"makespan {time.perf_counter() - start:.2f} s")
