# Diez corrutinas: esperadas una tras otra y luego todas juntas.
import asyncio
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


async def nap(number):
    await asyncio.sleep(5 * factor)
    thread = threading.get_ident()
    print(f"Coroutine {number} awake, on thread {thread}")


async def one_after_the_other():
    for number in range(10):
        await nap(number)


async def together():
    await asyncio.gather(*(nap(number) for number in range(10)))


for way in (one_after_the_other, together):
    start = time.perf_counter()
    asyncio.run(way())
    makespan = time.perf_counter() - start
    print(f"{way.__name__}: makespan {makespan:.2f} s")
