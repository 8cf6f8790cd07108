# Conditions, events, semaphores, barriers and queues.
import queue
import threading
import time

ready = threading.Condition()
event = threading.Event()
places = threading.Semaphore(1)
bounded = threading.BoundedSemaphore(1)
barrier = threading.Barrier(2)
messages = queue.Queue(maxsize=1)
numbers = []


def other():
    with ready:  # probe: Held RLock ready
        numbers.append(1)
        ready.notify_all()
    time.sleep(0.05)
    event.set()
    with places:  # probe: Held Semaphore places
        barrier.wait()
        time.sleep(0.05)
    time.sleep(0.05)
    messages.put(1)
    messages.put(2)
    messages.put(3)  # probe: BlockBegan Queue messages


thread = threading.Thread(target=other)
with ready:
    thread.start()
    while not numbers:
        ready.wait()  # probe: BlockBegan Condition ready
event.wait()  # probe: BlockBegan Event event
barrier.wait()  # probe: BlockBegan Barrier barrier
with places:  # probe: BlockBegan Semaphore places
    pass
with bounded:
    print(bounded.acquire(blocking=False), event.wait(0.01), event.is_set())
print(messages.get())  # probe: BlockBegan Queue messages
time.sleep(0.05)
print(messages.get(), messages.get())
thread.join()
try:
    messages.get(timeout=0.01)
except queue.Empty as error:
    print(repr(error), error.__context__)
try:
    bounded.release()
except ValueError as error:
    print(error)
for _ in range(3):
    messages.task_done()
messages.join()
