# Un hilo pone diez despertadores; luego otra vez, pero antes algo bloquea el bucle.
import asyncio
import sys
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def ring(number, loop, left):
    print(f"Task {number} awake")
    left.remove(number)
    if not left:
        loop.stop()


def run(blocking):
    start = time.perf_counter()
    loop = asyncio.new_event_loop()
    left = set(range(10))

    def set_alarm(number):
        loop.call_later(5 * factor, ring, number, loop, left)

    if blocking:
        loop.call_soon(time.sleep, 5 * factor)  # a nadie más le toca
    for number in range(10):
        loop.call_soon(set_alarm, number)
    loop.run_forever()
    loop.close()
    print(f"makespan {time.perf_counter() - start:.2f} s")


run(blocking=True)
run(blocking=False)
