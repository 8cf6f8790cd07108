# Cuatro productores, 25 mensajes cada uno, un dueño del contador: sin cerrojo.
import queue
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
messages = queue.Queue()
counter = 0


def produce(number):
    for i in range(25):
        messages.put(f"message {i} of producer {number}")


def own():
    global counter
    while messages.get() is not None:
        time.sleep(0.02 * factor)
        counter += 1  # nadie más lo toca


start = time.perf_counter()
owner = threading.Thread(target=own)
owner.start()
producers = [threading.Thread(target=produce, args=(number,)) for number in range(4)]
for producer in producers:
    producer.start()
for producer in producers:
    producer.join()
print("the producers have finished; in the queue:", messages.qsize())
messages.put(None)  # no vendrán más
owner.join()
print(counter, "messages handled")
print(f"makespan {time.perf_counter() - start:.2f} s")
