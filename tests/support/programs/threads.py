# Threads: names, also given later; sleeps; joins; one that is started without a Thread.
import _thread
import threading
import time

done = _thread.allocate_lock()
done.acquire()  # probe: Held Lock done


def snooze(seconds):  # probe: ThreadBegan snoozer
    threading.current_thread().name = "renamed"  # probe: ThreadNamed renamed
    time.sleep(seconds)  # probe: WaitBegan Sleep time.sleep


def bare():  # probe: ThreadBegan bare
    done.release()


thread = threading.Thread(target=snooze, args=(0.05,), name="snoozer")
thread.start()
thread.join()  # probe: BlockBegan Thread renamed
_thread.start_new_thread(bare, ())
done.acquire()
print(thread.name, isinstance(done, _thread.LockType), done)
