# Processes with names, and what they share.
import multiprocessing
import sys
import time


def work(number, guard, results):
    with guard:  # probe: fork? Held Lock guard
        time.sleep(0.02)  # probe: WaitBegan Sleep time.sleep
    results.put(number)


if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    guard = context.Lock()
    results = context.Queue()
    workers = [context.Process(target=work, args=(i, guard, results), name="worker %d" % i) for i in range(2)]
    for worker in workers:
        worker.start()
    print(sorted(results.get() for _ in workers))  # probe: BlockBegan Queue
    for worker in workers:
        worker.join()
    slow = context.Process(target=time.sleep, args=(0.2,), name="slow")  # probe+: ProcessBegan METHOD slow
    slow.start()
    slow.join()  # probe: BlockBegan Process slow
    print([worker.exitcode for worker in workers], slow.exitcode)
