"""Starts ihatemoney on loopback: argument 1 is the port. Its database is named by LEDGER_CONFIG, a settings file."""

import os
import sys

os.environ["IHATEMONEY_SETTINGS_FILE_PATH"] = os.environ["LEDGER_CONFIG"]
from ihatemoney.run import create_app  # noqa: E402

create_app().run(host="127.0.0.1", port=int(sys.argv[1]))
