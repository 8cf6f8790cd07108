# Las mismas transferencias con un cerrojo para todo el banco y con uno para cada cuenta.
import sys
import threading
import time

factor = float(sys.argv[1]) if len(sys.argv) > 1 else 1
ACCOUNTS = 4


def run(name, locks):
    def transfer(number):
        account = number % ACCOUNTS
        with locks[account]:
            time.sleep(5 * factor)  # nadie más toca esta cuenta
            balances[account] += 1

    balances = [0] * ACCOUNTS
    start = time.perf_counter()
    threads = [threading.Thread(target=transfer, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{name}: makespan {time.perf_counter() - start:.2f} s, balances {balances}")


one = threading.Lock()
run("one lock", [one] * ACCOUNTS)
run("a lock for each account", [threading.Lock() for _ in range(ACCOUNTS)])
