"""Cells of a notebook: which one is run, and where its lines stand among those of all of them."""
import os
import sys

from .pools import CANCELLED, FAILED, SUCCEEDED
from .record import (DETAIL, EXEC, PROCESS_BEGAN, TASK_BEGAN, TASK_ENDED, Places, new_number, record, record_at, tell, text,
                     texts)

CELL = 4
OUTCOMES = {"succeeded": SUCCEEDED, "failed": FAILED, "cancelled": CANCELLED}
current = place = 0  # the task, and the line above its code: there it is until it runs, and when it has ended


def watch():
    """Leaves itself to the program that runs the cells, of which nobody else is to know."""
    if os.environ.pop("HILERA_WATCH_CELLS", ""):
        sys.hilera_cells = sys.modules[__name__]


def name_process(name):
    record(PROCESS_BEGAN + EXEC * DETAIL, text(name), os.getppid())


def know(name, first_line, lines):
    """Code whose file has that name is of this cell. Its first line is that one of the source that Hilera shows."""
    Places.cells[name] = first_line - 1, lines


def begin(name):
    global current, place
    current, place = new_number(), (texts.get(Places.script) or tell(Places.script)) + (Places.cells[name][0] << 32)
    record_at(TASK_BEGAN + CELL * DETAIL, current, text(name), place)


def end(outcome):
    record_at(TASK_ENDED + OUTCOMES[outcome] * DETAIL, current, 0, place)
