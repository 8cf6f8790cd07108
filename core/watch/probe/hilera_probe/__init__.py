"""What sitecustomize.py starts: each file of this package is about one thing that is watched."""
import os

from . import cells, loops, locks, meetings, pools, processes, record, seams, threads, tracebacks, waits


def start(folder, own_folder):
    is_light = os.environ.get("HILERA_WATCH_LIGHT") == "1"
    record.start(folder, os.environ.get("HILERA_WATCH_SCRIPT", ""), is_light)
    try:
        seams.start()
        tracebacks.watch(own_folder)
        processes.watch(is_light)
        threads.watch(is_light)
        waits.watch(is_light)
        pools.watch(is_light)
        loops.watch()
        cells.watch()
        if not is_light:
            locks.watch()
            meetings.watch()
    except BaseException as problem:
        record.record(record.PROBE_FAILED, record.text(str(problem) or type(problem).__name__))
        raise
