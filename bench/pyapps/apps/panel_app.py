"""The plan of a harbour, made with Panel."""

import datetime
import os

import panel as pn
from keep import keep

pn.extension("tabulator", notifications=True)


def note(key, widget, prop="value"):
    def store(event):
        value = event.new
        keep(**{key: ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value})

    widget.param.watch(store, prop)
    return widget


def harbour():
    w = pn.widgets
    send = w.Button(name="Reserve berth", button_type="primary")
    boat = note("boat", w.TextInput(name="Boat"))
    told = pn.pane.Markdown("")

    def reserve(_):
        keep(reserved=boat.value)
        told.object = f"Berth for {boat.value}"

    send.on_click(reserve)
    launch = w.Button(name="Launch crane")
    sign = w.Button(name="Sign logbook")

    def say(key):
        def store(event):
            keep(**{key: True})
            told.object = f"{event.obj.name}: noted"

        return store

    launch.on_click(say("launched"))
    sign.on_click(say("logged"))
    menu = w.MenuButton(name="Harbour menu", items=[("Lock gate", "lock"), ("Raise flag", "flag")])
    menu.on_click(lambda event: keep(menu=event.new))
    return pn.Column(
        "# Harbour plan",
        boat,
        note("cargo", w.TextAreaInput(name="Cargo")),
        note("length", w.IntInput(name="Length", value=8, start=2, end=60)),
        note("draught", w.FloatInput(name="Draught", value=1.5, step=0.1)),
        note("speed", w.IntSlider(name="Speed limit", start=0, end=30, value=5)),
        note("tide", w.RangeSlider(name="Tide", start=0, end=10, value=(2, 6), step=1)),
        note("wind", w.EditableIntSlider(name="Wind", start=0, end=12, value=3)),
        note("quay", w.Select(name="Quay", options=["North quay", "South quay", "East quay"])),
        note("flag", w.AutocompleteInput(name="Flag", options=["Norway", "Denmark", "Portugal"], min_characters=1, case_sensitive=False)),
        note("crew", w.MultiChoice(name="Crew", options=["Ann", "Bo", "Cara", "Dag"])),
        note("goods", w.MultiSelect(name="Goods", options=["Fish", "Salt", "Rope", "Tar"])),
        note("power", w.Checkbox(name="Shore power")),
        note("night", w.Switch(name="Night watch")),
        note("kind", w.RadioBoxGroup(name="Kind", options=["Sail", "Motor", "Rowing"])),
        note("side", w.RadioButtonGroup(name="Side", options=["Port", "Starboard"])),
        note("jobs", w.CheckBoxGroup(name="Jobs", options=["Paint", "Wash", "Fuel"])),
        note("arrival", w.DatePicker(name="Arrival", value=datetime.date(2026, 1, 1))),
        note("leave", w.DatetimeInput(name="Departure", value=datetime.datetime(2026, 1, 2, 9, 0))),
        note("tint", w.ColorPicker(name="Hull paint", value="#ffffff")),
        note("lamp", w.Toggle(name="Beacon")),
        send,
        told,
        launch,
        menu,
        pn.Tabs(("Today", pn.pane.Markdown("Quiet")), ("Logbook", pn.Column(sign))),
        pn.Accordion(("Papers", pn.Column(note("paper", w.TextInput(name="Paper number"))))),
    )


pn.serve(harbour, port=int(os.environ["APP_PORT"]), address="127.0.0.1", show=False, websocket_origin="*", title="Harbour plan")
