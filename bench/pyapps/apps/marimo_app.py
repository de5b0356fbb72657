"""The menu of a canteen, made with marimo."""

import marimo

app = marimo.App()


@app.cell
def _():
    import marimo as mo
    from keep import keep

    def note(key):
        def store(value):
            keep(**{key: ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value})

        return store

    return mo, note, keep


@app.cell
def _(mo, note, keep):
    cook = mo.ui.text(label="Cook", on_change=note("cook"))
    card = mo.ui.text_area(label="Menu card", on_change=note("card"))
    seats = mo.ui.number(1, 90, value=20, label="Seats", on_change=note("seats"))
    heat = mo.ui.slider(0, 100, step=5, value=50, label="Oven heat", on_change=note("heat"))
    band = mo.ui.range_slider(0, 24, step=1, value=[11, 14], label="Opening", on_change=note("band"))
    dish = mo.ui.dropdown(["Soup", "Stew", "Salad"], label="Dish", on_change=note("dish"))
    town = mo.ui.dropdown(["Oslo", "Bergen", "Molde"], label="Supplier", searchable=True, on_change=note("town"))
    extras = mo.ui.multiselect(["Bread", "Butter", "Jam"], label="Extras", on_change=note("extras"))
    vegan = mo.ui.checkbox(label="Vegan", on_change=note("vegan"))
    music = mo.ui.switch(label="Music", on_change=note("music"))
    size = mo.ui.radio(["Half", "Full"], label="Portion", on_change=note("size"))
    day = mo.ui.date(label="Served on", value="2026-01-01", on_change=lambda d: keep(day=str(d)))
    ring = mo.ui.button(label="Ring bell", on_click=lambda _: keep(rung=True))
    code = mo.ui.code_editor(language="sql", label="Recipe query", on_change=note("code"))
    form = mo.ui.text(label="Guest").form(submit_button_label="Seat guest", on_change=note("guest"))
    tabs = mo.ui.tabs({"Lunch": mo.md("Soon"), "Dinner": mo.ui.button(label="Light candles", on_click=lambda _: keep(candles=True))})
    more = mo.accordion({"Kitchen": mo.ui.checkbox(label="Floor mopped", on_change=note("mopped"))})
    table = mo.ui.table([{"Dish": "Soup", "Price": 3}, {"Dish": "Stew", "Price": 5}], selection="multi", on_change=lambda rows: keep(rows=",".join(str(r["Dish"]) for r in rows)))
    mo.vstack([mo.md("# Canteen"), cook, card, seats, heat, band, dish, town, extras, vegan, music, size, day, ring, code, form, tabs, more, table])
    return


if __name__ == "__main__":
    app.run()
