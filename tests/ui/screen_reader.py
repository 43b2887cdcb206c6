#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told, over the accessibility bus: screen_reader.py PROGRAM DOCUMENT

Reads the document of that name in the window of that program twice, the second time when it has grown, presses its first link, and prints what it
was told as one JSON object."""
import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

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
                "pressed": bool(pressed),
            }
        )
    )


main()
