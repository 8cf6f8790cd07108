#!/usr/bin/env python3
"""Reads a Perfetto trace by the table of the fields that Hilera writes, and nothing else.

lint_perfetto.py FILE: prints what is wrong, at most 20 lines, exit status 1; or else, as JSON, the tracks by name with
their slices [name, begin, end, depth, details], instants, counter values and the flows [from, to].
"""
import json
import struct
import sys

NUMBER, FIXED, TEXT = 0, 1, 2
PROCESS = {1: ("pid", NUMBER), 6: ("name", TEXT)}
THREAD = {1: ("pid", NUMBER), 2: ("tid", NUMBER), 5: ("name", TEXT)}
TRACK_DESCRIPTOR = {1: ("uuid", NUMBER), 2: ("name", TEXT), 3: ("process", PROCESS), 4: ("thread", THREAD),
                    5: ("parent", NUMBER), 8: ("counter", {}), 12: ("rank", NUMBER)}
ANNOTATION = {4: ("integer", NUMBER), 6: ("text", TEXT), 10: ("name", TEXT)}
TRACK_EVENT = {4: ("annotations", [ANNOTATION]), 9: ("type", NUMBER), 11: ("track", NUMBER), 22: ("category", TEXT), 23: ("name", TEXT),
               30: ("value", NUMBER), 44: ("double", FIXED), 47: ("flow", FIXED), 48: ("ends", FIXED)}
PACKET = {8: ("time", NUMBER), 10: ("sequence", NUMBER), 11: ("event", TRACK_EVENT), 13: ("flags", NUMBER),
          60: ("descriptor", TRACK_DESCRIPTOR)}
BEGIN, END, INSTANT, COUNTER = 1, 2, 3, 4


def varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        at, shift, more = at + 1, shift + 7, data[at] & 0x80
        if not more:
            return value, at


def parse(data, fields):
    message, at = {}, 0
    while at < len(data):
        tag, at = varint(data, at)
        name, kind = fields[tag >> 3]
        repeated = isinstance(kind, list)
        kind = kind[0] if repeated else kind
        if tag & 7 == 0:
            value, at = varint(data, at)
        elif tag & 7 == 1:
            value, at = struct.unpack_from("<Q", data, at)[0], at + 8
        else:
            assert tag & 7 == 2, f"the wire type {tag & 7} is not used"
            size, at = varint(data, at)
            assert at + size <= len(data), "a message is cut off"
            value, at = data[at : at + size], at + size
        assert tag & 7 == (2 if isinstance(kind, dict) else kind), f"{name} is of the wire type {tag & 7}"
        value = parse(value, kind) if isinstance(kind, dict) else value.decode() if kind == TEXT else value
        if repeated:
            message.setdefault(name, []).append(value)
            continue
        assert name not in message, f"{name} is there twice"
        message[name] = value
    return message


def details(event):
    told = {}
    for annotation in event.get("annotations", []):
        assert annotation["name"] not in told, f"{annotation['name']} is told twice"
        assert ("integer" in annotation) != ("text" in annotation), f"{annotation['name']} has not one value"
        told[annotation["name"]] = annotation.get("integer", annotation.get("text"))
    return told


def check(data):
    tracks, open_slices, result, flows = {}, {}, {}, {}
    packets, at = [], 0
    while at < len(data):
        assert data[at] == 0x0A, f"byte {at} begins no packet"
        size, at = varint(data, at + 1)
        packets.append(parse(data[at : at + size], PACKET))
        at += size
    assert packets[0].get("flags") == 1, "the first packet does not clear the state"
    for packet in packets:
        assert packet.get("sequence") == 1, "a packet is of no sequence"
        if "descriptor" in packet:
            track = packet["descriptor"]
            assert track["uuid"] not in tracks and track["uuid"] != 0, f"the track {track['uuid']} is described twice"
            assert "parent" not in track or track["parent"] in tracks, f"the parent of {track['uuid']} is not described"
            tracks[track["uuid"]] = track
            track["slices"], track["instants"], track["values"] = [], [], []
    # As Perfetto does: by time, and else in the order of the file.
    for packet in sorted((packet for packet in packets if "event" in packet), key=lambda packet: packet["time"]):
        event, time = packet["event"], packet["time"]
        track = tracks[event["track"]]
        assert ("counter" in track) == (event["type"] == COUNTER), "only counters count"
        if event["type"] == BEGIN:
            assert event["name"] and event["category"], "a slice has no name"
            open_slices.setdefault(event["track"], []).append((event["name"], time, details(event)))
        elif event["type"] == END:
            name, begin, told = open_slices[event["track"]].pop()
            track["slices"].append([name, begin, time, len(open_slices[event["track"]]), told])
        elif event["type"] == INSTANT:
            track["instants"].append([event["name"], time])
        else:
            value = event["value"] if "value" in event else struct.unpack("<d", struct.pack("<Q", event["double"]))[0]
            track["values"].append([time, value])
        if "flow" in event:
            assert event["flow"] not in flows, "a flow begins twice"
            assert open_slices.get(event["track"]), "a flow begins outside of all slices"
            flows[event["flow"]] = [[event["track"], time]]
        if "ends" in event:
            assert len(flows[event["ends"]]) == 1, "a flow ends twice"
            flows[event["ends"]].append([event["track"], time])
    assert not any(open_slices.values()), "a slice does not end"
    assert all(len(ends) == 2 for ends in flows.values()), "a flow does not end"
    return {"tracks": list(tracks.values()), "flows": list(flows.values())}


try:
    print(json.dumps(check(open(sys.argv[1], "rb").read())))
except (AssertionError, KeyError, IndexError, UnicodeDecodeError) as error:
    print(f"{type(error).__name__}: {error}")
    sys.exit(1)
