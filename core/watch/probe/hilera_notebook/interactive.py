"""Runs cells by IPython, which is installed: with its magics, and with await outside of functions."""
import inspect
import sys

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config


class Shell:
    def __init__(self, notebook, module, show):
        self.show_other = show
        config = Config()
        config.HistoryManager.enabled = False  # it would start a thread
        config.InteractiveShell.colors = "NoColor"
        config.InteractiveShell.autoawait = True
        self.shell = InteractiveShell.instance(config=config, user_module=module)
        self.shell.loop_runner = lambda awaited: awaited
        self.shell._showtraceback = lambda kind, value, lines: print(
            self.shell.InteractiveTB.stb2text(lines), file=sys.stderr)

    def run(self, number, name, source):
        """Returns what is to be awaited for the cell to end, if it awaits something."""
        self.shell.compile.get_code_name = lambda *code: name
        self.shell.execution_count = number
        result = self.shell.run_cell(source, store_history=True)
        if inspect.isawaitable(result):
            return self.run_awaiting(result)
        fail(result)
        return None

    async def run_awaiting(self, awaited):
        fail(await awaited)

    def show(self, error):
        if not getattr(error, "is_shown", False):
            self.show_other(error)


def fail(result):
    """Raises what the cell has failed with, which IPython has shown already."""
    error = result.error_before_exec or result.error_in_exec
    if error is not None:
        try:
            error.is_shown = True
        except AttributeError:
            pass
        raise error
