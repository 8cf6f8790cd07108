# As courses had it for Python 3.4: newer ones lack this, and say so.
import asyncio


@asyncio.coroutine
def nap(seconds):
    yield from asyncio.sleep(seconds)
    return seconds


loop = asyncio.get_event_loop()
done, pending = loop.run_until_complete(asyncio.wait([nap(0.01), nap(0.02)]))
print(sorted(task.result() for task in done), len(pending))
loop.close()
