# Locks that are taken, waited for, taken again, given up; by one name each.
import threading
import time

plain = threading.Lock()
again = threading.RLock()
forks = [threading.Lock() for _ in range(2)]


class Account:
    def __init__(self):
        self.guard = threading.Lock()


def hold():
    with plain:  # probe: Held Lock plain
        started.set()
        time.sleep(0.05)
    with again:  # probe: Held RLock again
        with again:
            held.set()
            time.sleep(0.05)


started, held = threading.Event(), threading.Event()
account = Account()
thread = threading.Thread(target=hold)
thread.start()
started.wait()
with plain:  # probe: BlockBegan Lock plain
    print(plain.locked(), plain.acquire(False), plain.acquire(timeout=0.01))
held.wait()
again.acquire()  # probe: BlockBegan RLock again
again.release()
thread.join()
with forks[1]:  # probe: Held Lock forks[1]
    pass
account.guard.acquire()  # probe: Held Lock self.guard
for wrong in (plain.release, again.release, lambda: plain.acquire(timeout=-3), lambda: plain.acquire(1, 2, 3)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(account.guard.locked(), again.acquire(blocking=False), repr(plain).split(" at ")[0])
