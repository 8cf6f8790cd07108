# Tasks of asyncio: gathered, awaited, cancelled, failed, and one that works in a thread.
import asyncio
import time


async def nap(seconds):  # probe: TaskBegan Asyncio (nap)
    await asyncio.sleep(seconds)  # probe: StepEnded Asyncio (nap)
    return seconds


async def fail():
    raise ValueError("no")


async def main():  # probe: TaskBegan Asyncio (main)
    print(await asyncio.gather(*(nap(n / 100) for n in (2, 1))))  # probe: TaskSubmitted Asyncio (nap)
    task = asyncio.get_event_loop().create_task(nap(5))
    asyncio.get_event_loop().call_later(0.01, task.cancel)
    try:
        await task  # probe: StepEnded Asyncio (main) for AsyncTask (nap)
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())  # probe+: TaskEnded Asyncio (nap) Cancelled
    print(await asyncio.gather(fail(), return_exceptions=True))  # probe+: TaskEnded Asyncio (fail) Failed
    await asyncio.get_event_loop().run_in_executor(None, time.sleep, 0.01)  # probe+: TaskEnded ThreadPool sleep Succeeded
    asyncio.ensure_future(fail())  # whose error nobody looks at
    await nap(0.01)


asyncio.run(main())  # probe: WaitBegan Select select
