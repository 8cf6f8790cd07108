# Se les pide parar tras 1 s de 10: hilos que miran, que lo esperan o no oyen; y un proceso al que se mata.
import multiprocessing
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
DURATION, STOP_AFTER, INTERVAL = 10 * factor, 1 * factor, 0.4 * factor


def polling(stop):
    end = time.monotonic() + DURATION
    while time.monotonic() < end and not stop.is_set():
        time.sleep(INTERVAL)


def at_once(stop):
    stop.wait(DURATION)


def deaf(stop):
    time.sleep(DURATION)


def run_thread(work):
    stop = threading.Event()
    thread = threading.Thread(target=work, args=[stop], daemon=True)  # el programa puede acabar sin él
    thread.start()
    time.sleep(STOP_AFTER)
    stop.set()  # es todo lo que se puede hacer: no hay Thread.kill
    thread.join()


def run_process(work):
    process = multiprocessing.Process(target=work, args=[None])
    process.start()
    time.sleep(STOP_AFTER)
    process.kill()  # terminate() lo pediría con una señal que el proceso puede atender
    process.join()
    print(f"process ended with exit code {process.exitcode}: there is no result")


if __name__ == "__main__":
    for run, work in (run_thread, polling), (run_thread, at_once), (run_thread, deaf), (run_process, deaf):
        start = time.monotonic()
        run(work)
        print(f"{run.__name__}, {work.__name__}: makespan {time.monotonic() - start:.2f} s")
