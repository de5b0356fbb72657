"""The controls of a greenhouse, made with Bokeh."""

from bokeh.io import curdoc
from bokeh.layouts import column
from bokeh.models import (AutocompleteInput, Button, CheckboxButtonGroup, CheckboxGroup, ColumnDataSource, DataTable, DatePicker, Div, Dropdown, MultiChoice, NumericInput, PasswordInput, RadioButtonGroup, RadioGroup, RangeSlider, Select, Slider, Spinner, StringEditor, Switch, TableColumn, TabPanel, Tabs, TextAreaInput, TextInput, TimePicker, Toggle)
from keep import keep


def note(key, model, prop="value", read=lambda value: value):
    def store(attr, old, new):
        value = read(new)
        keep(**{key: ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value})

    model.on_change(prop, store)
    return model


said = Div(text="Nothing done yet")


def press(label, key):
    """A button that says on the page that it was pressed."""

    def store():
        keep(**{key: True})
        said.text = f"{label}: noted"

    button = Button(label=label)
    button.on_click(store)
    return button


water = press("Water now", "watered")
count = press("Count plants", "counted")
menu = Dropdown(label="Airing", menu=[("Open vents", "open"), ("Close vents", "close")])
menu.on_click(lambda event: keep(vents=event.item))
table = ColumnDataSource({"bed": ["A", "B", "C"], "crop": ["Kale", "Leek", "Chard"]})
table.selected.on_change("indices", lambda attr, old, new: keep(bed=",".join(map(str, new))))
curdoc().title = "Greenhouse"
curdoc().add_root(
    column(
        note("keeper", TextInput(title="Keeper")),
        note("diary", TextAreaInput(title="Diary")),
        note("pots", Spinner(title="Pots", low=0, high=99, step=1, value=4)),
        note("acid", NumericInput(title="Acidity", mode="float", value=6.5)),
        note("warm", Slider(title="Warmth", start=0, end=40, step=1, value=18)),
        note("light", RangeSlider(title="Light hours", start=0, end=24, step=1, value=(6, 20))),
        note("bench", Select(title="Bench", options=["North bench", "South bench"], value="North bench")),
        note("seed", AutocompleteInput(title="Seed", completions=["Basil", "Beet", "Bean"], min_characters=1)),
        note("herbs", MultiChoice(title="Herbs", options=["Dill", "Mint", "Sage"])),
        note("jobs", CheckboxGroup(labels=["Weed", "Prune"]), "active"),
        note("soil", RadioGroup(labels=["Sandy", "Clay"]), "active"),
        note("shade", RadioButtonGroup(labels=["No shade", "Half shade"]), "active"),
        note("fans", Toggle(label="Fans"), "active"),
        note("lamp", Switch(active=False), "active"),
        note("sown", DatePicker(title="Sown on", value="2026-01-01")),
        note("timer", TimePicker(title="Timer", value="08:00:00")),
        water,
        said,
        menu,
        Tabs(tabs=[TabPanel(child=Button(label="Empty"), title="Beds"), TabPanel(child=count, title="Stock")]),
        DataTable(source=table, columns=[TableColumn(field="bed", title="Bed"), TableColumn(field="crop", title="Crop")], height=120),
    )
)
