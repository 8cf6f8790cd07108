# Maneras de detener un bucle, o de no ejecutar nada, y una que funciona.
import asyncio
import sys
import time
import warnings

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
warnings.simplefilter("ignore")  # Python se quejaría de la corrutina que nunca corrió
ran = []


async def computes(number):
    end = time.thread_time() + factor  # segundos de tiempo de CPU
    while time.thread_time() < end:
        pass


async def blocks(number):
    time.sleep(factor)  # el hilo duerme, y el bucle con él


async def awaits(number):
    await asyncio.sleep(factor)  # el bucle sigue con las demás
    ran.append(number)


async def together(way):
    await asyncio.gather(*(way(number) for number in range(4)))


for way in (blocks, awaits, computes):
    start = time.perf_counter()
    asyncio.run(together(way))
    print(f"{way.__name__}: makespan {time.perf_counter() - start:.2f} s")

awaits(4)  # llamada, y nunca esperada
print(f"ran: {ran}")
