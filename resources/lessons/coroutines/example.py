# Ten coroutines: awaited one after the other, then all together.
import asyncio
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


async def nap(number, seconds):
    await asyncio.sleep(seconds * factor)
    print(f"Coroutine {number} awake, on thread {threading.get_ident()}")


async def one_after_the_other():
    for number in range(10):
        await nap(number, 5)


async def together():
    await asyncio.gather(*(nap(number, 5) for number in range(10)))


for way in (one_after_the_other, together):
    start = time.perf_counter()
    asyncio.run(way())
    print(f"{way.__name__}: makespan {time.perf_counter() - start:.2f} s")
