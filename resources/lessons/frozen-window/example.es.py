# Un bucle que late veinte veces por segundo, como el de una ventana, y una tarea de 5 s.
import asyncio
import sys
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


async def heartbeat(beats):
    while True:
        await asyncio.sleep(0.05 * factor)
        beats.append(time.perf_counter())


async def count_beats(task):
    beats = []
    heart = asyncio.create_task(heartbeat(beats))
    await asyncio.sleep(0)  # que empiece a latir
    await task()
    heart.cancel()
    return len(beats)


async def on_the_loop():
    time.sleep(5 * factor)  # no puede pasar nada más


async def on_a_worker():
    await asyncio.to_thread(time.sleep, 5 * factor)


start = time.perf_counter()
print("on the loop's own thread:", asyncio.run(count_beats(on_the_loop)), "heartbeats")
print("on a worker:", asyncio.run(count_beats(on_a_worker)), "heartbeats")
print(f"makespan {time.perf_counter() - start:.2f} s")
