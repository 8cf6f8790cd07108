# What goes wrong in a program, one at a time.
import _thread
import asyncio
import atexit
import logging
import multiprocessing
import os
import queue
import signal
import sys
import threading
import time
import traceback
from concurrent.futures import ThreadPoolExecutor


def fail(what="this"):
    lock = threading.Lock()
    with lock:
        raise ValueError(what)


def late():
    time.sleep("late")


def main():
    time.sleep("long")


def thread():
    thread = threading.Thread(target=main, name="sleeper")
    thread.start()
    thread.join()


def bare():
    _thread.start_new_thread(fail, ())
    time.sleep(0.1)


def child():
    process = multiprocessing.get_context("fork").Process(target=fail, name="child")
    process.start()
    process.join()
    sys.exit(process.exitcode + 1)


def pool():
    with ThreadPoolExecutor(1) as pool:
        pool.submit(main).result()


async def sleep_wrong():
    await asyncio.sleep(0)
    time.sleep("long")


def task():
    asyncio.run(sleep_wrong())


async def lose():
    asyncio.ensure_future(sleep_wrong())
    await asyncio.sleep(0.05)


def lost():
    asyncio.run(lose())


def exit():
    os._exit(7)


def kill():
    print("nearly", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


def wrong():
    for call in (lambda: threading.Lock(1), lambda: threading.Lock().no, lambda: threading.RLock().release(),
                 lambda: queue.Queue().get(timeout=-1), lambda: time.sleep(-1), lambda: threading.Thread().join(),
                 lambda: threading.Event().wait("x"), lambda: threading.Semaphore(-1), lambda: input(1, 2)):
        try:
            call()
        except Exception:
            traceback.print_exc()


def printed():
    try:
        try:
            main()
        except TypeError as error:
            raise RuntimeError("because of that") from error
    except RuntimeError:
        logging.exception("logged")
        raise


if __name__ == "__main__":
    if sys.argv[1] == "late":
        atexit.register(late)
        atexit.register(time.sleep, 0)
    else:
        globals()[sys.argv[1]]()
