"""The state of an app by its own account, in the file that the bench reads."""

import json
import os
import threading

PATH = os.environ["APP_STATE"]
LOCK = threading.Lock()


def keep(**values):
    """Merges the values into the state file."""
    with LOCK:
        with open(PATH, encoding="utf-8") as file:
            state = json.load(file)
        state.update(values)
        with open(f"{PATH}.new", "w", encoding="utf-8") as file:
            json.dump(state, file, default=str)
        os.replace(f"{PATH}.new", PATH)
