# Cinco páginas, dos de ellas malas. Nadie mira; después alguien sí.
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
base = sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8000"  # hilera serve --port 8000
paths = [f"/pages/news-a?delay={0.45 * factor:.4f}", "/faults/404",
         f"/pages/news-b?delay={0.3 * factor:.4f}", "/faults/500",
         f"/pages/news-c?delay={0.7 * factor:.4f}"]


def fetch(path):
    with urlopen(base + path, timeout=5) as page:
        return len(page.read())


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=5) as pool:
    for path in paths:
        pool.submit(fetch, path)
print("forgotten: no error to be seen")

with ThreadPoolExecutor(max_workers=5) as pool:
    futures = [pool.submit(fetch, path) for path in paths]
for path, future in zip(paths, futures):
    print(path, future.exception() or f"{future.result()} bytes")
print(f"makespan {time.perf_counter() - start:.2f} s")
