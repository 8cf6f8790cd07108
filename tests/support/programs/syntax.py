# What Python does not even begin.
import threading
threading.Thread(target=print
