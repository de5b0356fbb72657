"""The sample book of a laboratory, made with Shiny for Python."""

import datetime

from keep import keep
from shiny import App, reactive, render, ui

page = ui.page_fluid(
    ui.h2("Sample book"),
    ui.input_text("analyst", "Analyst"),
    ui.input_text_area("remark", "Remark", rows=2),
    ui.input_numeric("vials", "Vials", 3, min=1, max=50),
    ui.input_slider("temp", "Temperature", 0, 100, 20, step=5),
    ui.input_slider("range", "Wave band", 400, 700, [450, 600], step=10),
    ui.input_select("lab", "Laboratory", ["Chemistry", "Physics", "Biology"]),
    ui.input_selectize("solvent", "Solvent", ["Water", "Ethanol", "Acetone", "Hexane"]),
    ui.input_selectize("tests", "Tests", ["pH", "Mass", "Colour", "Density"], multiple=True),
    ui.input_checkbox("urgent", "Urgent"),
    ui.input_switch("cold", "Keep cold"),
    ui.input_radio_buttons("box", "Box", ["Red box", "Green box", "Blue box"]),
    ui.input_checkbox_group("risk", "Hazards", ["Toxic", "Corrosive", "Flammable"]),
    ui.input_date("taken", "Taken on", value="2026-01-01"),
    ui.input_date_range("span", "Storage", start="2026-01-01", end="2026-02-01"),
    ui.input_action_button("file", "File sample"),
    ui.output_text("told"),
    ui.input_task_button("weigh", "Weigh now"),
    ui.navset_tab(
        ui.nav_panel("Open", "Nothing open"),
        ui.nav_panel("Archive", ui.input_action_button("empty", "Empty archive")),
        id="tab",
    ),
    ui.accordion(
        ui.accordion_panel("Details", ui.input_text("batch", "Batch")),
        open=False,
    ),
    ui.input_action_button("discard", "Discard sample"),
    ui.output_data_frame("grid"),
)


def server(input, output, session):
    import pandas as pd

    def watch(key, read):
        @reactive.effect
        def _():
            value = read()
            keep(**{key: ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value})

    for key in ("analyst", "remark", "vials", "temp", "range", "lab", "solvent", "tests", "urgent", "cold", "box", "risk", "taken", "span", "tab", "batch"):
        watch(key, getattr(input, key))

    @render.text
    @reactive.event(input.file)
    def told():
        keep(filed=input.analyst())
        return f"Filed for {input.analyst()}"

    @reactive.effect
    @reactive.event(input.weigh)
    def _():
        import time

        time.sleep(1.5)
        keep(weighed=True)

    @reactive.effect
    @reactive.event(input.empty)
    def _():
        keep(emptied=True)

    @reactive.effect
    @reactive.event(input.discard)
    def _():
        ui.modal_show(ui.modal(ui.input_text("why", "Reason"), ui.input_action_button("sure", "Discard it"), title="Discard?", footer=None))

    @reactive.effect
    @reactive.event(input.sure)
    def _():
        keep(discarded=input.why())
        ui.modal_remove()

    @render.data_frame
    def grid():
        return render.DataGrid(pd.DataFrame({"Sample": ["S1", "S2", "S3"], "Mass": [3, 5, 8]}), editable=True, selection_mode="none")

    @grid.set_patch_fn
    def _(*, patch):
        keep(cell=f"{patch['row_index']} {patch['value']}")
        return patch["value"]


app = App(page, server)
