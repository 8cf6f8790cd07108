# Siete páginas a la vez: una no existe y otra no llega nunca. Los resultados, según terminan.
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.request import urlopen

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
base = sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8000"  # hilera serve --port 8000
pages = {"news-a": 0.45, "news-b": 0.3, "news-c": 0.7, "news-d": 0.4, "news-e": 0.55}
paths = [f"/pages/{name}?delay={delay * factor:.4f}" for name, delay in pages.items()]
paths[2:2] = ["/faults/404"]
paths[4:4] = ["/faults/hang"]


def fetch(path):
    with urlopen(base + path, timeout=2 * factor) as page:
        return len(page.read())


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=7) as pool:
    futures = {pool.submit(fetch, path): path for path in paths}
    for future in as_completed(futures):
        try:
            print(futures[future], future.result(), "bytes")
        except OSError as error:
            print(futures[future], "failed:", error)
print(f"makespan {time.perf_counter() - start:.2f} s")
