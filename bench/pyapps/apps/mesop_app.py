"""The desk of a courier, made with Mesop."""

import mesop as me
from keep import keep


@me.stateclass
class State:
    sender: str
    told: str
    express: bool
    floor: bool


def stored(key, read=lambda event: event.value):
    def store(event):
        keep(**{key: read(event)})

    store.__name__ = store.__qualname__ = f"store_{key}"
    store.__module__ = "mesop_app"
    return store


def on_sender(event: me.InputBlurEvent):
    me.state(State).sender = event.value
    keep(sender=event.value)


def on_send(event: me.ClickEvent):
    state = me.state(State)
    keep(sent=state.sender)
    state.told = f"Parcel of {state.sender} is on its way"


def on_town(event: me.SelectSelectionChangeEvent):
    keep(town=event.value)


def on_stops(event: me.SelectSelectionChangeEvent):
    keep(stops=",".join(event.values))


def on_express(event: me.CheckboxChangeEvent):
    keep(express=event.checked)


def on_sign(event: me.SlideToggleChangeEvent):
    state = me.state(State)
    state.floor = not state.floor
    keep(sign=state.floor)


def on_weight(event: me.SliderValueChangeEvent):
    keep(weight=event.value)


def on_box(event: me.RadioChangeEvent):
    keep(box=event.value)


def on_day(event: me.DatePickerChangeEvent):
    keep(day=str(event.date))


def on_note(event: me.InputBlurEvent):
    keep(note=event.value)


def on_find(event: me.AutocompleteSelectionChangeEvent):
    keep(country=event.value)


def on_way(event: me.ButtonToggleChangeEvent):
    keep(way=event.value)


@me.page(path="/", title="Courier desk")
def page():
    state = me.state(State)
    me.text("Courier desk", type="headline-4")
    me.input(label="Sender", on_blur=on_sender)
    me.textarea(label="Delivery note", on_blur=on_note)
    me.select(label="Depot", options=[me.SelectOption(label=one, value=one) for one in ("Oslo", "Bergen", "Molde")], on_selection_change=on_town)
    me.select(label="Stops", multiple=True, options=[me.SelectOption(label=one, value=one) for one in ("North", "South", "East")], on_selection_change=on_stops)
    me.autocomplete(label="Country", options=[me.AutocompleteOption(label=one, value=one) for one in ("Norway", "Niger", "Peru")], on_selection_change=on_find)
    me.checkbox("Express", on_change=on_express)
    me.slide_toggle("Signature", on_change=on_sign)
    me.text("Weight")
    me.slider(min=0, max=30, step=1, value=5, on_value_change=on_weight)
    me.radio(options=[me.RadioOption(label=one, value=one) for one in ("Letter", "Box", "Pallet")], on_change=on_box)
    me.button_toggle(buttons=[me.ButtonToggleButton(label=one, value=one) for one in ("By road", "By rail")], on_change=on_way)
    me.date_picker(label="Pick-up day", on_change=on_day)
    me.button("Send parcel", on_click=on_send, type="flat")
    me.text(state.told)
