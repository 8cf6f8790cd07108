# Tres hilos cargan; los demás empiezan cuando los tres han contado en el pestillo.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1


class Latch:
    def __init__(self, count):
        self.count = count
        self.changed = threading.Condition()

    def count_down(self):
        with self.changed:
            self.count -= 1
            self.changed.notify_all()

    def wait(self):
        with self.changed:
            self.changed.wait_for(lambda: self.count <= 0)


def load():
    time.sleep(5 * factor)
    latch.count_down()


def work():
    latch.wait()
    time.sleep(5 * factor)


latch = Latch(3)
start = time.perf_counter()
threads = [threading.Thread(target=load if i < 3 else work) for i in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"the latch is at {latch.count}")
print(f"makespan {time.perf_counter() - start:.2f} s")
