# 20,000 events, and no others after them: it does not end as programs usually do.
import os
import threading

lock = threading.Lock()
for _ in range(10000):
    with lock:
        pass
os._exit(0)
