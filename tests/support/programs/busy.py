# 20,000 events, and only those are counted: the lock is known before.
import threading

lock = threading.Lock()
for _ in range(10000):
    with lock:
        pass
