"""Prints the rows of every table of a SQLite database as JSON, columns by name: argument 1 is its file."""

import json
import sqlite3
import sys

db = sqlite3.connect(sys.argv[1])
db.row_factory = sqlite3.Row
tables = [name for (name,) in db.execute("select name from sqlite_master where type = 'table'")]
print(json.dumps({name: [dict(row) for row in db.execute(f'select * from "{name}"')] for name in tables}, default=str))
