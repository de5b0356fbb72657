"""The bookings of a village hall, made with ipywidgets and shown by Voilà."""

import datetime

import ipywidgets as w
from IPython.display import display
from keep import keep


def kept(key, widget, store=lambda value: value):
    """Keeps the value of a widget at each change."""
    widget.observe(lambda change: keep(**{key: store(change["new"])}), "value")
    return widget


def pressed(label, act):
    made = w.Button(description=label)
    made.on_click(lambda _: act())
    return made


def draw():
    joined = ",".join
    wide = {"style": {"description_width": "initial"}}
    renter = kept("renter", w.Text(description="Renter", placeholder="Full name", continuous_update=False))
    purpose = kept("purpose", w.Textarea(description="Purpose"))
    guests = kept("guests", w.IntText(description="Guests", value=20))
    deposit = kept("deposit", w.BoundedFloatText(description="Deposit", value=50, min=0, max=500, step=0.5))
    tables = kept("tables", w.IntSlider(description="Tables", value=4, min=0, max=30))
    volume = kept("volume", w.FloatSlider(description="Loudness", value=40, min=0, max=100, step=2.5, continuous_update=False))
    hours = kept("hours", w.IntRangeSlider(description="Open hours", value=[8, 20], min=0, max=24), lambda pair: f"{pair[0]}-{pair[1]}")
    room = kept("room", w.Dropdown(description="Room", options=["Great hall", "Loft", "Cellar"]))
    stage = kept("stage", w.Select(description="Stage plan", options=["Round", "Long", "None at all"]))
    gear = kept("gear", w.SelectMultiple(description="Equipment", options=["Piano", "Screen", "Lectern", "Stove"]), joined)
    village = kept("village", w.Combobox(description="Village", options=["Aasen", "Brekke", "Dale"], ensure_option=True))
    heating = kept("heating", w.Checkbox(description="Heating on"))
    alarm = kept("alarm", w.ToggleButton(description="Alarm armed"))
    floor = kept("floor", w.RadioButtons(description="Floor", options=["Bare", "Carpet", "Sprung"]))
    light = kept("light", w.ToggleButtons(description="Lights", options=["Dim", "Warm", "Full"]))
    day = kept("day", w.DatePicker(description="Booked for", value=datetime.date(2026, 1, 1)), str)
    tags = kept("tags", w.TagsInput(value=["yearly"], allowed_tags=["yearly", "noisy", "charity"]), joined)
    hue = kept("hue", w.ColorPicker(description="Bunting", value="#336699"))
    said = w.HTML("No booking yet")

    def book():
        keep(booked=renter.value)
        said.value = f"Hall booked for {renter.value}"

    keys = kept("keys", w.IntText(description="Keys handed out", value=0, **wide))
    kitchen = w.Accordion([w.VBox([kept("oven", w.Checkbox(description="Oven cleaned")), pressed("Lock pantry", lambda: keep(pantry=True))])], titles=["Kitchen"])
    pages = w.Tab([w.VBox([w.Label("One caretaker")]), w.VBox([keys, pressed("Call caretaker", lambda: keep(called=True))])], titles=["Staff", "Caretaker"])
    display(w.VBox([renter, purpose, guests, deposit, tables, volume, hours, room, stage, gear, village, heating, alarm, floor, light, day, tags, hue, pressed("Book hall", book), said, kitchen, pages]))
