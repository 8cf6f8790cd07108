"""Lines that IPython alone understands: %time is done here, too; the others are left out, and told."""
import io
import re
import time
import tokenize

TIMED = "_hilera_timed"
magic = re.compile(r"(?P<indent>\s*)(?P<target>[\w.,\s]+=\s*)?(?P<sign>%%?|!!?|\?\??)(?P<name>[\w./-]*)(?P<rest>.*)|"
                   r"(?P<help>\s*%?[\w.]+\?\??\s*)")


class Timed:
    def __enter__(self):
        self.wall, self.cpu = time.perf_counter(), time.process_time()

    def __exit__(self, *error):
        wall, cpu = time.perf_counter() - self.wall, time.process_time() - self.cpu
        print("CPU time: %s\nWall time: %s" % (duration(cpu), duration(wall)))


def duration(seconds):
    return "%.3g s" % seconds if seconds >= 1 else "%.3g ms" % (seconds * 1e3)


def translate(source, compiles):
    """Whether the whole cell is timed, its code in Python, line by line, and what was left out: (line, magic)."""
    lines = source.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    is_timed = lines[first].split()[:1] == ["%%time"]
    if is_timed:
        lines[first] = lines[first].replace("%%time", "", 1).strip()
    elif lines[first].startswith("%%"):
        return False, "\n" * (len(lines) - 1), [(first + 1, lines[first].split()[0])]
    unknown = []
    if not compiles("\n".join(lines)):
        for number, line in enumerate(lines):
            found = magic.fullmatch(line)
            if not found or is_within("\n".join(lines[:number])):
                continue
            name = (found["sign"] or "") + (found["name"] or "")
            if name == "%time":
                timed = (found["target"] or "") + found["rest"].strip()
                lines[number] = "%swith %s(): %s" % (found["indent"], TIMED, timed or "pass")
            else:
                lines[number] = (found["indent"] or "") + "pass"
                unknown.append((number + 1, name or line.strip()))
    return is_timed, "\n".join(lines), unknown


def is_within(source):
    """Whether what comes next is within a bracket or a string."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(source + "\n").readline):
            if token.type == tokenize.ERRORTOKEN and token.string[:1] in "\"'":
                return False
        return source.endswith("\\")
    except tokenize.TokenError as error:
        return "EOF" in str(error) or "unterminated" in str(error)
    except (SyntaxError, IndentationError):
        return False
