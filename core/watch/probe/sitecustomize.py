"""Lets Hilera see what a Python program does: its threads, processes, tasks, locks and waits.

Python runs this file by itself before the program, since its folder is the first of PYTHONPATH. Nothing of the
program is changed. Functions of the standard library that start a thread, wait, or take a lock are replaced by ones
that write down when they begin and end, and call the original in between. No trace function, no profiler and no
thread is added, so what the program's own lines do is neither slower nor in another order. If anything here fails,
the program runs unwatched, and a line on the standard error says so.

The folder that HILERA_WATCH names is where it is written down. Without that variable nothing happens.
"""
import os
import sys


def watch():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = os.environ.get("HILERA_WATCH")
    library = os.path.dirname(os.__file__)
    path = [entry for entry in sys.path if entry != here]
    modules = set(sys.modules) | set(["time", "_thread"])
    try:
        # Files of the program's own may have the names of the library's.
        sys.path[:] = [here] + [entry for entry in path if entry.startswith(library) and "-packages" not in entry]
        if folder and sys.version_info >= (3, 8):
            import hilera_probe
            hilera_probe.start(folder, here)
    except BaseException as problem:  # whatever it is, it is not the program's
        sys.stderr.write("hilera: this Python can't be watched, and runs on unwatched: %s\n" % (problem or type(problem)))
    finally:
        # The program finds its own search path, and only modules that it has imported.
        sys.path[:] = path
        sys.path_importer_cache.pop(here, None)
        for name in set(sys.modules) - modules | set(["sitecustomize"]):
            sys.modules.pop(name, None)


watch()
import sitecustomize  # noqa: E402  the one that this file hides; that there is none is an error that Python expects
