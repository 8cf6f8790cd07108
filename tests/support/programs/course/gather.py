import asyncio
from time import perf_counter


async def snooze(number):
    print(f"Coroutine {number} asleep")
    await asyncio.sleep(0.5)
    print(f"Coroutine {number} awake")


async def main():
    await asyncio.gather(*(snooze(i) for i in range(10)))


start = perf_counter()
asyncio.run(main())
print(f"makespan {perf_counter() - start:.2f} s")
