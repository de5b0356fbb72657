"""The job sheet of a print shop, made with Taipy."""

import datetime
import os

import taipy.gui.builder as tgb
from keep import keep
from taipy.gui import Gui

client = ""
wishes = ""
copies = 100
paper = "Matt"
papers = ["Matt", "Gloss", "Kraft", "Linen"]
colours = []
all_colours = ["Black", "Cyan", "Gold", "White"]
binding = "Stapled"
bindings = ["Stapled", "Glued", "Sewn"]
speed = "Standard"
speeds = ["Standard", "Rush"]
proof = False
weight = 120
due = datetime.date(2026, 1, 1)
machine = "Heidel"
machines = ["Heidel", "Roland", "Riso"]
asks = False
reason = ""
jobs = {"Job": ["Poster", "Leaflet", "Menu"], "Copies": [50, 500, 20]}
said = "Nothing yet"
view = "Press"
views = ["Press", "Bindery"]

START = {name: globals()[name] for name in ("client", "wishes", "copies", "paper", "colours", "binding", "speed", "proof", "weight", "due", "machine", "asks", "reason", "said", "view")}


def on_change(state, name, value):
    """Taipy calls it for every bound variable."""
    if name in ("client", "wishes", "copies", "paper", "binding", "speed", "proof", "weight", "machine", "view"):
        keep(**{name: value})
    if name == "colours":
        keep(colours=",".join(value))
    if name == "due":
        keep(due=str(value)[:10])


def on_navigate(state, page_name):
    """A visitor keeps a state over reloads: it begins anew with each."""
    for name, value in START.items():
        setattr(state, name, value)
    return page_name


def book(state):
    keep(booked=state.client)
    state.said = f"Job of {state.client} booked"


def start(state):
    keep(started=True)
    state.said = "The press runs"


def trim(state):
    keep(trimmed=True)
    state.said = "Edges trimmed"


def ask(state):
    state.asks = True


def answer(state, _id, payload):
    state.asks = False
    if payload["args"][0] == 0:
        keep(cancelled=state.reason)


def edit(state, _name, payload):
    keep(cell=f"{payload['index']} {payload['col']} {payload['value']}")


with tgb.Page() as page:
    tgb.text("# Print shop", mode="md")
    tgb.input("{client}", label="Client")
    tgb.input("{wishes}", label="Wishes", multiline=True, lines_shown=2)
    tgb.number("{copies}", label="Copies")
    tgb.selector("{paper}", lov="{papers}", dropdown=True, label="Paper")
    tgb.selector("{colours}", lov="{all_colours}", dropdown=True, multiple=True, label="Colours")
    tgb.selector("{machine}", lov="{machines}", dropdown=True, filter=True, label="Machine")
    tgb.selector("{binding}", lov="{bindings}", mode="radio", label="Binding")
    tgb.toggle("{speed}", lov="{speeds}", label="Speed")
    tgb.toggle("{proof}", label="Proof first")
    tgb.text("Grammage")
    tgb.slider("{weight}", min=80, max=300, label="Grammage", continuous=False)
    tgb.date("{due}", label="Ready on")
    tgb.button("Book job", on_action=book)
    tgb.button("Start press", on_action=start)
    tgb.button("Cancel job", on_action=ask)
    tgb.text("{said}")
    tgb.table("{jobs}", editable=True, on_edit=edit)
    tgb.selector("{view}", lov="{views}", label="Hall")
    with tgb.expandable("Finishing", expanded=False):
        tgb.button("Trim edges", on_action=trim)
    with tgb.dialog("{asks}", title="Cancel the job?", labels=["Cancel it", "Keep it"], on_action=answer):
        tgb.input("{reason}", label="Reason")

if __name__ == "__main__":
    Gui(page=page).run(host="127.0.0.1", port=int(os.environ["APP_PORT"]), title="Print shop", run_browser=False, use_reloader=False, watermark="", dark_mode=False)
