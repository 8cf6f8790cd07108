#!/usr/bin/env python3
"""Checks a Chrome Trace Event file by the rules of those who read them most strictly.

lint_chrome_trace.py FILE: prints "rule: what is wrong" for each breach, at most 20; exit status 1 if there are any.
"""
import json
import re
import sys

PHASES = set("XBEibenCMstf")
METADATA = {"process_name": str, "thread_name": str, "process_sort_index": int, "thread_sort_index": int}


class Number(float):
    """Remembers how it was written."""

    def __new__(cls, text):
        number = super().__new__(cls, text)
        number.text = text
        return number


def nanoseconds(number):
    whole, _, decimals = str(getattr(number, "text", number)).partition(".")
    return int(whole) * 1000 + int((decimals + "000")[:3])


class Linter:
    def __init__(self):
        self.breaches = []
        self.slices = {}  # by thread: (start, -end, index)
        self.asyncs = {}  # by process, cat and id: names that are open
        self.flows = {}

    def breach(self, rule, index, text):
        self.breaches.append(f"{rule}: event {index}: {text}")

    def check(self, document):
        events = document.get("traceEvents") if isinstance(document, dict) else document
        if not isinstance(events, list):
            self.breaches.append("list: there is no list of events")
            return
        for index, event in enumerate(events):
            if not isinstance(event, dict) or not event:
                self.breach("empty", index, "it is no object, or an empty one")
            elif self.check_fields(index, event):
                self.check_phase(index, event)
        self.check_nesting()
        self.check_ends()

    def check_fields(self, index, event):
        phase = event.get("ph")
        if not isinstance(phase, str) or phase not in PHASES:
            self.breach("phase", index, f"{phase!r} is no phase")
            return False
        for key in ("cat", "name"):
            if not isinstance(event.get(key), str) or not event[key]:
                self.breach(key, index, f"it has no {key}")
                return False
        for key in ("pid", "tid"):
            if type(event.get(key)) is not int or not 0 <= event[key] < 2**31:
                self.breach("ids", index, f"its {key} is no integer of 32 bits")
                return False
        for key in ("ts", "dur"):
            if key not in event and (key == "ts" or phase != "X"):
                if key == "ts":
                    self.breach("ts", index, "it has no ts")
                    return False
                continue
            if key not in event:
                self.breach("dur", index, "it has no dur")
                return False
            if not isinstance(event[key], Number) or not re.fullmatch(r"\d+\.\d{3}", event[key].text):
                self.breach("decimals", index, f"its {key} is not written with three decimals")
                return False
        if "cname" in event:
            self.breach("cname", index, "it chooses a colour")
        return True

    def check_phase(self, index, event):
        phase = event["ph"]
        start = nanoseconds(event["ts"])
        thread = (event["pid"], event["tid"])
        if phase == "X":
            self.slices.setdefault(thread, []).append((start, -(start + nanoseconds(event["dur"])), index))
        elif phase in "ben":
            self.check_async(index, event, start)
        elif phase in "stf":
            self.check_flow(index, event, start, thread)
        elif phase == "C":
            values = event.get("args")
            if not values or not all(type(value) in (int, Number) for value in values.values()):
                self.breach("counter", index, "its args are not numbers")
        elif phase == "i" and event.get("s") not in ("t", "p", "g"):
            self.breach("scope", index, "it has no scope t, p or g")
        elif phase == "M":
            kind = METADATA.get(event["name"])
            key = "name" if kind is str else "sort_index"
            if not kind or type(event.get("args", {}).get(key)) is not kind:
                self.breach("metadata", index, f"{event['name']} is unknown, or has no {key}")

    def check_async(self, index, event, start):
        if not isinstance(event.get("id"), (int, str)):
            self.breach("async", index, "it has no id")
            return
        opened = self.asyncs.setdefault((event["pid"], event["cat"], event["id"]), [])
        if event["ph"] == "b":
            opened.append((event["name"], start))
        elif event["ph"] == "e":
            if not opened or opened[-1][0] != event["name"] or opened[-1][1] > start:
                self.breach("async", index, f"{event['name']} ends, and is not what began last")
            else:
                opened.pop()

    def check_flow(self, index, event, start, thread):
        if type(event.get("id")) is not int:
            self.breach("flow-id", index, "its id is no integer")
            return
        steps = self.flows.setdefault((event["cat"], event["name"], event["id"]), [])
        if event["ph"] == "s" and steps:
            self.breach("flow-once", index, f"the flow {event['id']} has begun before")
        if event["ph"] != "s" and not steps:
            self.breach("flow-order", index, f"the flow {event['id']} has not begun yet")
        if event["ph"] == "f" and event.get("bp") != "e":
            self.breach("flow-bp", index, 'it ends without "bp":"e"')
        steps.append((event["ph"], start, thread, index))

    def check_nesting(self):
        for thread, slices in self.slices.items():
            slices.sort()
            opened = []
            for start, negative_end, index in slices:
                while opened and opened[-1] <= start:
                    opened.pop()
                if opened and -negative_end > opened[-1]:
                    self.breach("overlap", index, f"it overlaps another slice of the thread {thread} in part")
                opened.append(-negative_end)

    def check_ends(self):
        for key, opened in self.asyncs.items():
            if opened:
                self.breaches.append(f"async: {opened[-1][0]} of {key} does not end")
        for key, steps in self.flows.items():
            if [phase for phase, _, _, _ in steps][-1] != "f" or len([s for s in steps if s[0] == "f"]) != 1:
                self.breaches.append(f"flow-end: the flow {key} does not end once")
            for phase, start, thread, index in steps:
                if phase == "s" and steps[-1][1] < start:
                    self.breach("flow-order", index, "its flow ends before it begins")
                if not self.is_inside(start, thread, index, strictly=phase == "s"):
                    self.breach("flow-slice", index, "no slice that stands before it in the file is around it")

    def is_inside(self, time, thread, index, strictly):
        if thread not in self.starts:
            return False
        return any(
            (start < time if strictly else start <= time) and time < -negative_end and at < index
            for start, negative_end, at in self.around(time, thread)
        )

    def around(self, time, thread):
        import bisect

        slices = self.slices[thread]
        last = bisect.bisect_right(self.starts[thread], time)
        # Slices nest: what is around the time is not far before the last that began by then.
        return slices[max(0, last - 1000) : last]

    @property
    def starts(self):
        if not hasattr(self, "_starts"):
            self._starts = {thread: [start for start, _, _ in slices] for thread, slices in self.slices.items()}
        return self._starts


def main():
    linter = Linter()
    try:
        with open(sys.argv[1], encoding="utf-8") as file:
            linter.check(json.load(file, parse_float=Number))
    except ValueError as error:
        linter.breaches.append(f"json: {error}")
    print("\n".join(linter.breaches[:20]))
    sys.exit(1 if linter.breaches else 0)


main()
