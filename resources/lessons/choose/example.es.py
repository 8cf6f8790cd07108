# Cien siestas con tres estrategias: el mismo tiempo a otro precio.
import asyncio
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def threads():
    all_threads = [threading.Thread(target=time.sleep, args=(5 * factor,)) for _ in range(100)]
    for thread in all_threads:
        thread.start()
    for thread in all_threads:
        thread.join()


def pool():
    with ThreadPoolExecutor(max_workers=20) as executor:
        list(executor.map(time.sleep, 100 * [5 * factor]))


def coroutines():
    async def all_naps():
        await asyncio.gather(*(asyncio.sleep(5 * factor) for _ in range(100)))

    asyncio.run(all_naps())


for strategy in (pool, threads, coroutines):
    start, cpu = time.perf_counter(), time.process_time()
    strategy()
    print(f"{strategy.__name__}: CPU {time.process_time() - cpu:.3f} s, makespan {time.perf_counter() - start:.2f} s")
