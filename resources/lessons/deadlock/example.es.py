# Dos transferencias que toman dos cerrojos en orden opuesto, y luego en un solo orden.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
a, b = threading.Lock(), threading.Lock()


def transfer(name, first, second):
    with first:
        time.sleep(2.5 * factor)
        # Sin un plazo el programa se quedaría aquí para siempre. La segunda tiene más paciencia.
        if not second.acquire(timeout=(2 if name == "A to B" else 4) * factor):
            print(f"{name}: gave up")
            return
        time.sleep(2.5 * factor)
        second.release()
        print(f"{name}: done")


def run(title, orders):
    start = time.perf_counter()
    threads = [threading.Thread(target=transfer, args=order) for order in orders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{title}: makespan {time.perf_counter() - start:.2f} s")


run("two orders", [("A to B", a, b), ("B to A", b, a)])
run("one order", [("A to B", a, b), ("B to A", a, b)])
