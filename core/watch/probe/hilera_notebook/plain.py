"""Runs cells by Python alone: what the last line gives is shown, and await may stand outside of functions."""
import ast
import builtins
import inspect
import linecache
from contextlib import nullcontext

import magics

AWAITS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


class Shell:
    def __init__(self, notebook, module, show):
        self.notebook = notebook
        self.names = vars(module)
        self.show = show
        setattr(builtins, magics.TIMED, magics.Timed)

    def run(self, number, name, source):
        """Returns what is to be awaited for the cell to end, if it awaits something."""
        linecache.cache[name] = (len(source), None, [line + "\n" for line in source.split("\n")], name)
        is_timed, code, unknown = magics.translate(source, compiles)
        for line, magic in unknown:
            self.notebook.tell("unknown %d %d %s" % (number, line, magic))
        timed = magics.Timed() if is_timed else nullcontext()
        codes = parts(code, name)
        if any(part.co_flags & inspect.CO_COROUTINE for part in codes):
            return self.run_awaiting(codes, timed)
        with timed:
            for part in codes:
                eval(part, self.names)
        return None

    async def run_awaiting(self, codes, timed):
        with timed:
            for part in codes:
                result = eval(part, self.names)
                if part.co_flags & inspect.CO_COROUTINE:
                    await result


def compiles(source):
    try:
        compile(source, "?", "exec", ast.PyCF_ONLY_AST | AWAITS, dont_inherit=True)
    except SyntaxError:
        return False
    except ValueError:
        pass  # it will be told when the cell runs
    return True


def parts(source, name):
    """The code of a cell: all but its last line, and that one, whose value is shown."""
    tree = compile(source, name, "exec", ast.PyCF_ONLY_AST | AWAITS, dont_inherit=True)
    last = []
    if tree.body and is_shown(tree.body[-1]) and not source.rstrip().endswith(";"):
        last = [compile(ast.Interactive([tree.body.pop()]), name, "single", AWAITS, dont_inherit=True)]
    return [compile(tree, name, "exec", AWAITS, dont_inherit=True)] + last


def is_shown(statement):
    if isinstance(statement, ast.With):  # of %time
        call = statement.items[0].context_expr
        return isinstance(call, ast.Call) and getattr(call.func, "id", "") == magics.TIMED
    return isinstance(statement, ast.Expr)
