#!/usr/bin/env python3
"""Runs a job as Python does it, with its standard library, and prints what it took beside the tasks, as JSON.

    peers.py PEER COUNT                     COUNT tasks that only sleep; the ideal schedule takes 1 s
    peers.py PEER WORKERS fetch|tap URL...  the pages at these addresses, or the availability of these TAP services
    peers.py --list                         the peers, those on the network last

Overhead is makespan - ideal: the time of the last task's end, less that of the first submit, less 1 s. On the network
it is the makespan that is printed.
"""
import asyncio
import concurrent.futures
import json
import multiprocessing
import queue
import sys
import threading
import time
import urllib.request
import xml.etree.ElementTree

WORKERS = 2
PROCESSES, THREADS = 2, 5
IDEAL = 1.0


def snooze(seconds):
    time.sleep(seconds)
    return time.monotonic()  # the same clock in every process


def loop(count, seconds):
    return [snooze(seconds) for _ in range(count)]


def thread_for_each(count, seconds):
    ends = []
    threads = [threading.Thread(target=lambda: ends.append(snooze(seconds))) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ends


def _snooze_into(ends, index, seconds):
    ends[index] = snooze(seconds)


def process_for_each(count, seconds):
    ends = multiprocessing.Array("d", count, lock=False)
    processes = [multiprocessing.Process(target=_snooze_into, args=(ends, i, seconds)) for i in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return list(ends)


def process_pool(count, seconds):
    with multiprocessing.Pool(WORKERS) as pool:
        results = [pool.apply_async(snooze, (seconds,)) for _ in range(count)]
        return [result.get() for result in results]


def _thread_pool_in_process(ends, first, last, seconds):
    with concurrent.futures.ThreadPoolExecutor(THREADS) as executor:
        ends[first:last] = list(executor.map(snooze, [seconds] * (last - first)))


def processes_with_threads(count, seconds):
    ends = multiprocessing.Array("d", count, lock=False)
    share = count // PROCESSES
    processes = [
        multiprocessing.Process(target=_thread_pool_in_process, args=(ends, i * share, (i + 1) * share, seconds))
        for i in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return list(ends)


def call_later(count, seconds):
    ends = []
    events = asyncio.new_event_loop()

    def done():
        ends.append(time.monotonic())
        if len(ends) == count:
            events.stop()

    for _ in range(count):
        events.call_later(seconds, done)
    events.run_forever()
    events.close()
    return ends


def gather(count, seconds):
    async def nap():
        await asyncio.sleep(seconds)
        return time.monotonic()

    async def all_naps():
        return await asyncio.gather(*(nap() for _ in range(count)))

    return asyncio.run(all_naps())


def thread_pool(count, seconds):
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as executor:
        futures = [executor.submit(snooze, seconds) for _ in range(count)]
        return [future.result() for future in concurrent.futures.as_completed(futures)]


def fire_and_forget(count, seconds):
    ends = []
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as executor:
        for _ in range(count):
            executor.submit(lambda: ends.append(snooze(seconds)))
    return ends


def eager_submit(count, seconds):
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as executor:
        futures = [executor.submit(lambda end: end, snooze(seconds)) for _ in range(count)]
        return [future.result() for future in futures]


def queue_owner(count, seconds):
    tasks, ends = queue.Queue(), []

    def own():
        while (task := tasks.get()) is not None:
            ends.append(snooze(task))

    def produce(share):
        for _ in range(share):
            tasks.put(seconds)

    owner = threading.Thread(target=own)
    owner.start()
    shares = [count // WORKERS + (i < count % WORKERS) for i in range(WORKERS)]
    producers = [threading.Thread(target=produce, args=(share,)) for share in shares]
    for producer in producers:
        producer.start()
    for producer in producers:
        producer.join()
    tasks.put(None)
    owner.join()
    return ends


# The peer's name, how it does the job, and how many tasks it works on at once (None: all).
PEERS = {
    "loop": (loop, 1),
    "Thread": (thread_for_each, None),
    "Process": (process_for_each, None),
    "Pool": (process_pool, WORKERS),
    "Process+ThreadPool": (processes_with_threads, PROCESSES * THREADS),
    "call_later": (call_later, None),
    "asyncio.gather": (gather, None),
    "ThreadPoolExecutor": (thread_pool, WORKERS),
    "submit, no result": (fire_and_forget, WORKERS),
    "submit(f(x))": (eager_submit, 1),
    "queue.Queue": (queue_owner, 1),
}


AVAILABLE = "{http://www.ivoa.net/xml/VOSIAvailability/v1.0}available"


def fetch(url):
    with urllib.request.urlopen(url, timeout=60) as page:
        return len(page.read())


def tap(url):
    with urllib.request.urlopen(url + "/availability", timeout=60) as answer:
        return xml.etree.ElementTree.fromstring(answer.read()).findtext(AVAILABLE)


def sequential_on_network(task, urls, workers):
    return [task(url) for url in urls]


def pool_on_network(task, urls, workers):
    with concurrent.futures.ThreadPoolExecutor(workers) as executor:
        futures = [executor.submit(task, url) for url in urls]
        return [future.result() for future in concurrent.futures.as_completed(futures)]


def eager_on_network(task, urls, workers):
    with concurrent.futures.ThreadPoolExecutor(workers) as executor:
        futures = [executor.submit(lambda result: result, task(url)) for url in urls]
        return [future.result() for future in futures]


def forget_on_network(task, urls, workers):
    with concurrent.futures.ThreadPoolExecutor(workers) as executor:
        for url in urls:
            executor.submit(task, url)


TASKS = {"fetch": fetch, "tap": tap}
ON_NETWORK = {
    "urlopen": sequential_on_network,
    "pool of urlopen": pool_on_network,
    "submit(urlopen(x))": eager_on_network,
    "urlopen, no result": forget_on_network,
}


def makespan(name, workers, task, urls):
    begin = time.monotonic()
    ON_NETWORK[name](TASKS[task], urls, workers)
    return time.monotonic() - begin


def overhead(name, count):
    job, lanes = PEERS[name]
    at_once = min(lanes or count, count)
    begin = time.monotonic()
    ends = job(count, IDEAL * at_once / count)
    assert len(ends) == count and min(ends) > begin
    return max(ends) - begin - IDEAL


def main():
    if sys.argv[1:] == ["--list"]:
        print("\n".join([*PEERS, *ON_NETWORK]))
    elif len(sys.argv) == 3 and sys.argv[1] in PEERS and sys.argv[2].isdigit():
        name, count = sys.argv[1], int(sys.argv[2])
        print(json.dumps({"peer": name, "count": count, "overhead_ms": overhead(name, count) * 1000}))
    elif len(sys.argv) > 4 and sys.argv[1] in ON_NETWORK and sys.argv[2].isdigit() and sys.argv[3] in TASKS:
        name, workers, task, *urls = sys.argv[1:]
        print(json.dumps({"peer": name, "makespan_ms": makespan(name, int(workers), task, urls) * 1000}))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
