# ¿Están disponibles? Cinco servicios, uno tras otro y luego todos a la vez.
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen
from xml.etree import ElementTree

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
base = sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8000"  # hilera serve --port 8000
services = ["cadc", "ari", "gavo", "heidelberg", "chivo"]
vosi = "{http://www.ivoa.net/xml/VOSIAvailability/v1.0}"


def is_available(service):
    with urlopen(f"{base}/tap/{service}/availability?delay={0.61 * factor:.4f}", timeout=60) as answer:
        return ElementTree.parse(answer).findtext(vosi + "available")


for workers in (1, 5):
    start = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        for service, answer in zip(services, pool.map(is_available, services)):
            print(service, "available:", answer)
    print(f"{workers} threads: makespan {time.perf_counter() - start:.2f} s")
