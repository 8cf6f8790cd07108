# Cuatro hilos suman 1 a un contador, 25 veces cada uno: sin protección, con cerrojo y por cola a su dueño.
import queue
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
counter = 0
lock = threading.Lock()
messages = queue.Queue()


def add():
    global counter
    value = counter  # lee
    time.sleep(0.01 * factor)  # la ventana: otros pueden meterse en medio
    counter = value + 1  # escribe


def add_locked():
    with lock:
        add()


def own():
    while messages.get() is not None:
        add()


def count(name, increment):
    global counter
    counter = 0
    owner = threading.Thread(target=own)
    owner.start()
    threads = [threading.Thread(target=lambda: [increment() for _ in range(25)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    messages.put(None)  # no vendrán más
    owner.join()
    print(f"{name}: {counter} of 100, {100 - counter} lost")


count("unguarded", add)
count("lock", add_locked)
count("queue", lambda: messages.put(1))
