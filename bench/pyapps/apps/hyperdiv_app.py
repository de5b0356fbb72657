"""The kiln book of a pottery, made with Hyperdiv."""

import os

os.environ["HD_PORT"] = os.environ["APP_PORT"]
os.environ["HD_PRODUCTION"] = "1"

import hyperdiv as hd  # noqa: E402
from keep import keep  # noqa: E402


def told(field, key, value):
    """Keeps what the visitor changed, not what a visit begins with."""
    if field.changed:
        keep(**{key: ",".join(value) if isinstance(value, (list, tuple)) else value})


def main():
    said = hd.state(words="The kiln is cold")
    hd.h1("Kiln book")
    hd.text(said.words)
    with hd.box(gap=1, width="30rem"):
        potter = hd.text_input("Potter", name="potter")
        told(potter, "potter", potter.value)
        notes = hd.textarea("Notes")
        told(notes, "notes", notes.value)
        pieces = hd.text_input("Pieces", input_type="number", value="4")
        told(pieces, "pieces", pieces.value)
        glaze = hd.select("Glaze", options=["Celadon", "Raku", "Salt", "Tenmoku"])
        told(glaze, "glaze", glaze.value)
        tools = hd.select("Kiln furniture", options=["Cone", "Prop", "Shelf", "Stilt"], multiple=True)
        told(tools, "tools", tools.value)
        heat = hd.slider("Peak heat", min_value=800, max_value=1300, value=1000)
        told(heat, "heat", heat.value)
        slow = hd.checkbox("Slow cooling")
        told(slow, "slow", slow.checked)
        fan = hd.switch("Extractor fan")
        told(fan, "fan", fan.checked)
        kind = hd.radios("Biscuit", "Gloss", "Lustre", label="Firing")
        told(kind, "kind", kind.value)
        side = hd.radio_buttons("Left", "Middle", "Right", label="Rack")
        told(side, "side", side.value)
        day = hd.text_input("Firing day", input_type="date")
        told(day, "day", day.value)
        with hd.hbox(gap=1):
            if hd.button("Book kiln").clicked:
                keep(booked=potter.value)
                said.words = f"Kiln booked for {potter.value}"
            if hd.button("Preheat").clicked:
                keep(preheated=True)
                said.words = "Preheating"
            with hd.dropdown("Rack actions"):
                with hd.menu():
                    for name in ("Empty rack", "Label rack", "Weigh rack"):
                        with hd.scope(name):
                            if hd.menu_item(name).clicked:
                                keep(rack=name)
                                said.words = f"{name}: done"
        tabs = hd.tabs("Clay", "Wheels")
        if tabs.active == "Wheels":
            if hd.button("Oil wheels").clicked:
                keep(oiled=True)
                said.words = "Wheels oiled"
        elif hd.button("Wedge clay").clicked:
            keep(wedged=True)
            said.words = "Clay wedged"
        with hd.details("Accident log"):
            burns = hd.text_input("Burns treated")
            told(burns, "burns", burns.value)
        with hd.tree() as tree:
            with hd.tree_item("Stoneware"):
                for name in ("Bowls", "Jugs"):
                    with hd.scope(name):
                        hd.tree_item(name)
            hd.tree_item("Porcelain")
        if tree.selection_changed and tree.selected_items:
            keep(shelf=tree.selected_items[0].label)
        closing = hd.dialog("Close the kiln?")
        with closing:
            reason = hd.text_input("Reason")
            if hd.button("Close it down").clicked:
                keep(closed=reason.value)
                said.words = "Kiln closed"
                closing.opened = False
        if hd.button("Close kiln").clicked:
            closing.opened = True
        with hd.form() as form:
            form.text_input("Visitor", required=True, name="visitor")
            form.select("Class", options=["Throwing", "Coiling", "Slabs"], required=True, name="class")
            form.submit_button("Sign up visitor")
        if form.submitted:
            keep(visitor=form.form_data["visitor"], course=form.form_data["class"])
            said.words = f"{form.form_data['visitor']} signed up"


hd.run(main)
