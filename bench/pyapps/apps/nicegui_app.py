"""The rota of a bakery, made with NiceGUI."""

import os

from keep import keep
from nicegui import ui


def note(key):
    def store(event):
        keep(**{key: ",".join(event.value) if isinstance(event.value, list) else event.value})

    return store


@ui.page("/")
def rota():
    ui.input("Baker", on_change=note("baker"))
    ui.textarea("Note", on_change=note("note"))
    ui.number("Loaves", value=4, on_change=note("loaves"))
    ui.select(["Rye", "Spelt", "Wheat", "Oat"], label="Flour", on_change=note("flour"))
    ui.select(["Mon", "Tue", "Wed", "Thu"], label="Days", multiple=True, on_change=note("days"))
    ui.select([f"Recipe {i}" for i in range(200)], label="Recipe", with_input=True, on_change=note("recipe"))
    ui.checkbox("Salted", on_change=note("salted"))
    ui.switch("Oven on", on_change=note("oven"))
    ui.radio(["Early", "Late", "Night"], on_change=note("shift"))
    ui.toggle(["Thin", "Thick"], on_change=note("crust"))
    ui.label("Heat")
    ui.slider(min=0, max=30, value=10, on_change=note("heat")).props('aria-label="Heat"')
    ui.date_input("Bake day", on_change=note("day"))
    ui.time_input("Bake time", on_change=note("time"))
    ui.button("Print rota", on_click=lambda: keep(printed=True))
    with ui.tabs() as tabs:
        ui.tab("Plan")
        ui.tab("Stock")
    with ui.tab_panels(tabs, value="Plan"):
        with ui.tab_panel("Plan"):
            ui.label("Nothing planned")
        with ui.tab_panel("Stock"):
            ui.button("Count stock", on_click=lambda: keep(counted=True))
    with ui.expansion("Cleaning"):
        ui.checkbox("Floor done", on_change=note("floor"))
    with ui.button("Menu"):
        with ui.menu():
            ui.menu_item("Copy rota", lambda: keep(copied=True))
            ui.menu_item("Empty rota", lambda: keep(emptied=True))
    with ui.dialog() as dialog, ui.card():
        ui.label("Close the bakery?")
        ui.button("Confirm closing", on_click=lambda: (keep(closed=True), dialog.close()))
    ui.button("Close bakery", on_click=dialog.open)


ui.run(host="127.0.0.1", port=int(os.environ["APP_PORT"]), show=False, reload=False, title="Bakery rota")
