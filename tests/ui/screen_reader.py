#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told, over the accessibility bus.

screen_reader.py PROGRAM DOCUMENT reads the document of that name in the window of that program twice, the second time when it has grown, presses
its first link, and prints what it was told as one JSON object.

screen_reader.py --listen prints a line once it hears announcements, and when its standard input ends, what it has heard as a JSON list."""
import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60  # seconds


def until(found, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        result = found()
        if result:
            return result
        time.sleep(0.05)
    sys.exit(f"{what} was not found on the accessibility bus")


def children(of):
    # What streams may have gone between two questions.
    return [child for child in (of.get_child_at_index(at) for at in range(of.get_child_count())) if child]


def find(of, name, depth=12):
    for child in children(of):
        if child.get_name() == name:
            return child
        inner = find(child, name, depth - 1) if depth > 0 else None
        if inner:
            return inner
    return None


def program(name):
    return next((one for one in children(Atspi.get_desktop(0)) if one.get_name() == name), None)


def told(item):
    return {
        "role": item.get_role_name(),
        "name": item.get_name(),
        "text": Atspi.Text.get_text(item, 0, Atspi.Text.get_character_count(item)) if item.get_text_iface() else None,
        "children": [{"role": child.get_role_name(), "name": child.get_name()} for child in children(item)],
    }


def table(item):
    """The cells of a table as they are read row by row: each with the name of its column."""
    if not item.get_table_iface():
        return None
    rows = []
    for row in range(Atspi.Table.get_n_rows(item)):
        cells = [Atspi.Table.get_accessible_at(item, row, column) for column in range(Atspi.Table.get_n_columns(item))]
        rows.append(
            [
                {
                    "role": cell.get_role_name(),
                    "name": cell.get_name(),
                    "column": [head.get_name() for head in Atspi.TableCell.get_column_header_cells(cell)],
                    "place": list(Atspi.TableCell.get_position(cell))[-2:],
                }
                for cell in cells
            ]
        )
    return rows


def listen():
    heard = []
    listener = Atspi.EventListener.new(lambda event: heard.append([event.source.get_name(), event.any_data]))
    listener.register("object:announcement")
    loop = GLib.MainLoop()
    # Programs learn who listens by a message, too.
    GLib.timeout_add(1000, lambda: print("listening", flush=True))
    GLib.io_add_watch(sys.stdin, GLib.IO_HUP, lambda *_: loop.quit())
    loop.run()
    print(json.dumps(heard))


def read(document):
    # Nothing that a client remembers of before.
    document.clear_cache()
    return [told(child) for child in children(document)]


def main():
    application = until(lambda: program(sys.argv[1]), sys.argv[1])
    document = until(lambda: find(application, sys.argv[2]), sys.argv[2])
    first = until(lambda: next(iter([read(document)] if document.get_child_count() > 2 else []), None), "text")
    size = sum(len(item["text"] or "") for item in first)
    second = until(lambda: next((r for r in [read(document)] if sum(len(i["text"] or "") for i in r) > size + 200), None), "more")
    heading = document.get_child_at_index(0)
    attributes = heading.get_attributes()
    rows = table(document.get_child_at_index(2))
    link = document.get_child_at_index(1).get_child_at_index(0)
    pressed = link.get_action_iface() is not None and Atspi.Action.do_action(link, 0)
    whole = Atspi.Text.get_text(document, 0, 30) if document.get_text_iface() else None
    print(
        json.dumps(
            {
                "role": document.get_role_name(),
                "begin": whole,
                "first": first,
                "second": second,
                "attributes": attributes,
                "table": rows,
                "pressed": bool(pressed),
            }
        )
    )


listen() if sys.argv[1] == "--listen" else main()
