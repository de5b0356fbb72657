"""The tanks of an aquarium, made with trame and Vuetify."""

import os

from keep import keep
from trame.app import get_server
from trame.ui.vuetify3 import SinglePageLayout
from trame.widgets import html, vuetify3 as v

server = get_server(client_type="vue3")
state = server.state
WATCHED = ("keeper", "diary", "litres", "fish", "plants", "town", "salt", "pump", "light", "warmth", "labels", "filled", "mode", "tab")
START = {"salt": False, "pump": False, "light": "Dim", "warmth": 20, "plants": [], "labels": [], "mode": "day", "tab": "today"}


def begin(**_):
    """All visitors share one state: it begins anew with each."""
    with state:
        for name in WATCHED:
            state[name] = START.get(name)
        state.said = "Nothing yet"
        state.asks = False
        state.why = ""


begin()
server.controller.on_client_connected.add(begin)
state.rows = [{"name": "Tank A", "fish": 12}, {"name": "Tank B", "fish": 30}, {"name": "Tank C", "fish": 4}]


@state.change(*WATCHED)
def store(**values):
    for name in WATCHED:
        value = values[name]
        keep(**{name: ",".join(value) if isinstance(value, list) else value})


def say(words, **values):
    keep(**values)
    state.said = words


def drain(name):
    say(f"{name} drained", drained=name)


def feed():
    say(f"Fed by {state.keeper}", fed=state.keeper)


def close():
    state.asks = False
    say("Tank closed", closed=state.why)


with SinglePageLayout(server) as layout:
    layout.title.set_text("Aquarium")
    with layout.toolbar:
        with v.VMenu():
            with v.Template(v_slot_activator="{ props }"):
                v.VBtn("Tank menu", v_bind="props")
            with v.VList():
                v.VListItem(title="Rinse gravel", click=(lambda: say("Rinsed", menu="rinse")))
                v.VListItem(title="Swap filter", click=(lambda: say("Swapped", menu="filter")))
    with layout.content, v.VContainer():
        v.VTextField(v_model=("keeper",), label="Keeper")
        v.VTextarea(v_model=("diary",), label="Diary", rows=2)
        v.VTextField(v_model=("litres",), label="Litres", type="number")
        v.VSelect(v_model=("fish",), items=("kinds", ["Carp", "Eel", "Perch", "Pike"]), label="Fish")
        v.VSelect(v_model=("plants",), items=("greens", ["Fern", "Lily", "Moss", "Reed"]), label="Plants", multiple=True, chips=True)
        v.VAutocomplete(v_model=("town",), items=("towns", ["Aarhus", "Ghent", "Lund", "Turku"]), label="Sent to")
        v.VCombobox(v_model=("labels",), items=("marks", ["Rare", "Shy"]), label="Labels", multiple=True, chips=True)
        v.VCheckbox(v_model=("salt",), label="Salt water")
        v.VSwitch(v_model=("pump",), label="Air pump")
        with v.VRadioGroup(v_model=("light",), label="Light"):
            for one in ("Dim", "Bright", "Night"):
                v.VRadio(label=one, value=one)
        v.VSlider(v_model=("warmth",), label="Warmth", min=10, max=30, step=1)
        v.VTextField(v_model=("filled",), label="Filled on", type="date")
        with v.VBtnToggle(v_model=("mode",), mandatory=True):
            v.VBtn("By day", value="day")
            v.VBtn("By night", value="night")
        v.VBtn("Feed fish", click=feed)
        v.VBtn("Close tank", click="asks = true")
        html.Div("{{ said }}")
        with v.VTable():
            with html.Tbody():
                with html.Tr(v_for="row in rows", key="row.name"):
                    html.Td("{{ row.name }}")
                    html.Td("{{ row.fish }}")
                    with html.Td():
                        v.VBtn(icon="mdi-delete", title="Drain", size="small", click=(drain, "[row.name]"))
        with v.VTabs(v_model=("tab",)):
            v.VTab("Today", value="today")
            v.VTab("Repairs", value="repairs")
        with v.VWindow(v_model=("tab",)):
            with v.VWindowItem(value="today"):
                html.Div("All quiet")
            with v.VWindowItem(value="repairs"):
                v.VBtn("Mend glass", click=(lambda: say("Mended", mended=True)))
        with v.VExpansionPanels():
            with v.VExpansionPanel(title="Water test"):
                with v.VExpansionPanelText():
                    v.VBtn("Log water test", click=(lambda: say("Logged", tested=True)))
        with v.VDialog(v_model=("asks",), width=400):
            with v.VCard(title="Close the tank?"):
                v.VTextField(v_model=("why",), label="Reason")
                v.VBtn("Close it", click=close)

if __name__ == "__main__":
    server.start(host="127.0.0.1", port=int(os.environ["APP_PORT"]), open_browser=False, show_connection_info=False)
