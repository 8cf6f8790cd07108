"""Runs the cells of a notebook in this process: python hilera_notebook NOTEBOOK [ARG]...

Two folders above lies what Hilera has to say: cells.json with the code of all cells, and two pipes. Hilera writes into
one which cell is to run next, a number a line; where that pipe is missing, all cells run in order, and the first that
fails ends the program. What happens to them is written into the other, a line each: "began 3 TIME",
"ended 3 failed TIME", "unknown 3 1 %matplotlib". As in Jupyter, a loop of asyncio runs all the while.
"""
import asyncio
import json
import os
import signal
import sys
import time
import traceback
import types

NESTED = "asyncio.run() cannot be called from a running event loop"
own_folder = os.path.dirname(os.path.abspath(__file__))
folder = os.path.dirname(os.path.dirname(own_folder))
probe = vars(sys).pop("hilera_cells", None)  # None: this Python is not watched


class Notebook:
    def __init__(self, path, make_shell):
        with open(os.path.join(folder, "cells.json"), encoding="utf-8") as file:
            self.cells = {cell["number"]: cell for cell in json.load(file)}
        self.told = os.open(os.path.join(folder, "told"), os.O_WRONLY)
        try:
            self.asked = os.open(os.path.join(folder, "asked"), os.O_RDONLY | os.O_NONBLOCK)
        except FileNotFoundError:
            self.asked = None
        self.rest = b""  # of a line that has come in part
        self.process = os.getpid()
        self.current = None  # the cell at work
        self.task = None  # that it is, if it awaits something
        self.was_interrupted = False
        self.is_over = False  # the program is to end,
        self.status = 0  # with this status, or by an interrupt if it is None
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)
        self.shell = make_shell(self)
        if probe:
            probe.name_process(os.path.basename(path))

    def run(self):
        if self.asked is None:
            self.waiting = sorted(self.cells)
            self.loop.call_soon(self.go_on)
        else:
            self.waiting = []
            self.loop.add_reader(self.asked, self.listen)
        signal.signal(signal.SIGINT, self.interrupt)
        while not self.is_over:
            try:
                self.loop.run_forever()
            except SystemExit:
                pass  # of a task: that of a cell is looked at when it has ended
            except KeyboardInterrupt:  # within another task than the cell's, or while all of them wait
                self.take_interrupt()
        if self.status is None:  # as Python itself does
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGINT)
        sys.exit(self.status)

    def interrupt(self, number, frame):
        if self.current is not None or self.asked is None:
            raise KeyboardInterrupt

    def take_interrupt(self):
        self.was_interrupted = True
        if self.task:
            self.task.cancel()
        elif self.current is not None:
            self.end(KeyboardInterrupt())
        elif self.asked is None:
            self.end_program(None)

    def listen(self):
        self.read_asked()
        self.go_on()

    def read_asked(self):
        try:
            *lines, self.rest = (self.rest + os.read(self.asked, 4096)).split(b"\n")
        except BlockingIOError:
            return
        self.waiting += [int(line) for line in lines]

    def drop_waiting(self):
        """As in Jupyter: what was asked for before a cell failed may build on it."""
        self.read_asked()
        for number in self.waiting:
            self.tell("ended %d cancelled %d" % (number, time.monotonic_ns()))
        self.waiting.clear()

    def go_on(self):
        if self.current is not None or self.is_over:
            return
        if self.waiting:
            self.start(self.waiting.pop(0))
        elif self.asked is None:
            self.end_program(0)

    def start(self, number):
        cell = self.cells[number]
        name = "In [%d]" % number
        if probe:
            probe.know(name, cell["line"], cell["code"].split("\n"))
            probe.begin(name)
        self.tell("began %d %d" % (number, time.monotonic_ns()))
        self.was_interrupted = False
        self.current = number
        try:
            awaited = self.shell.run(number, name, cell["code"])
        except BaseException as error:
            self.end(error)
            return
        if awaited is None:
            self.end(None)
        else:
            awaited.__qualname__ = "cell"
            self.task = self.loop.create_task(awaited, name=name)
            self.task.add_done_callback(self.task_ended)

    def task_ended(self, task):
        self.task = None
        try:
            self.end(task.exception())
        except asyncio.CancelledError as error:
            if self.was_interrupted:
                error = KeyboardInterrupt().with_traceback(error.__traceback__)
            self.end(error)

    def end(self, error):
        """Of the cell at work; the error that it ended with, if it has one."""
        number, self.current = self.current, None
        is_exit = isinstance(error, SystemExit) and self.asked is None
        if error is not None and not is_exit:
            self.show(error)
            if type(error) is RuntimeError and error.args[:1] == (NESTED,):
                self.tell("nested %d" % number)
        self.flush()
        if os.getpid() != self.process:  # the cell has forked, and this is not the one that runs cells
            os._exit(1 if error is not None else 0)
        is_stopped = isinstance(error, (KeyboardInterrupt, asyncio.CancelledError))
        outcome = "succeeded" if error is None else "cancelled" if is_stopped else "failed"
        if probe:
            probe.end(outcome)
        self.tell("ended %d %s %d" % (number, outcome, time.monotonic_ns()))
        if error is not None and self.asked is None:
            self.end_program(None if is_stopped else (error.code or 0) if is_exit else 1)
        else:
            if error is not None:
                self.drop_waiting()
            self.loop.call_soon(self.go_on)

    def show(self, error):
        try:
            self.shell.show(error)
        except Exception:
            pass  # the cell has closed or replaced what it is shown on

    def flush(self):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:
                pass

    def end_program(self, status):
        self.is_over, self.status = True, status
        self.loop.stop()

    def tell(self, line):
        try:
            os.write(self.told, line.encode("utf-8", "replace") + b"\n")
        except OSError:
            pass  # the cell has closed all files there are


def strip(error):
    """The traceback of an error in a cell, without what runs the cell."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith(own_folder):
        trace = trace.tb_next
    return error.with_traceback(trace)


def show(error):
    strip(error)
    if isinstance(error, SystemExit):
        sys.stderr.write("SystemExit: %s\n" % error)
    else:
        traceback.print_exception(type(error), error, error.__traceback__)


def make_shell(notebook):
    module = types.ModuleType("__main__")
    module.__builtins__ = __builtins__
    sys.modules["__main__"] = module
    try:
        from interactive import Shell
    except ImportError:  # there is no IPython
        from plain import Shell
    return Shell(notebook, module, show)


def main():
    path = os.path.abspath(sys.argv[1])
    sys.argv[:] = sys.argv[1:]
    own_path = sys.path[0]
    sys.path[0] = os.path.dirname(path)
    os.chdir(sys.path[0])
    known = set(sys.modules)

    def make(notebook):
        sys.path.insert(0, own_path)
        try:
            return make_shell(notebook)
        finally:
            sys.path.remove(own_path)
            for name in ("plain", "interactive", "magics"):
                if name not in known:
                    sys.modules.pop(name, None)
    Notebook(path, make).run()


main()
