# Three ways to stall a loop, or to run nothing at all, and one that works.
import asyncio
import sys
import time
import warnings

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
warnings.simplefilter("ignore")  # Python would complain of the coroutine that never ran
ran = []


async def computes(number):
    end = time.thread_time() + factor  # seconds of CPU time
    while time.thread_time() < end:
        pass


async def blocks(number):
    time.sleep(factor)  # the thread sleeps, and the loop with it


async def awaits(number):
    await asyncio.sleep(factor)  # the loop goes on with the others
    ran.append(number)


async def together(way):
    await asyncio.gather(*(way(number) for number in range(4)))


for way in (blocks, awaits, computes):
    start = time.perf_counter()
    asyncio.run(together(way))
    print(f"{way.__name__}: makespan {time.perf_counter() - start:.2f} s")

awaits(4)  # called, and never awaited
print(f"ran: {ran}")
