"""The loans of a library, made with Solara."""

import datetime

import solara
from keep import keep


def note(key):
    def store(value):
        keep(**{key: ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value})

    return store


def held(key, start):
    value, put = solara.use_state(start)

    def store(new):
        put(new)
        note(key)(new)

    return value, store


@solara.component
def Page():
    solara.Title("Library loans")
    reader, put_reader = held("reader", "")
    solara.InputText("Reader", value=reader, on_value=put_reader)
    shelf, put_shelf = held("shelf", "")
    solara.InputText("Shelf mark", value=shelf, on_value=put_shelf, continuous_update=True)
    memo, put_memo = held("memo", "")
    solara.InputTextArea("Memo", value=memo, on_value=put_memo)
    copies, put_copies = held("copies", 1)
    solara.InputInt("Copies", value=copies, on_value=put_copies)
    days, put_days = held("days", 7)
    solara.SliderInt("Loan days", value=days, min=1, max=60, on_value=put_days)
    branch, put_branch = held("branch", "Centre")
    solara.Select("Branch", value=branch, values=["Centre", "Harbour", "Hill"], on_value=put_branch)
    topics, put_topics = held("topics", [])
    solara.SelectMultiple("Subjects", values=topics, all_values=["Art", "Law", "Music", "Trade"], on_value=put_topics)
    mail, put_mail = held("mail", False)
    solara.Checkbox(label="Send reminders", value=mail, on_value=put_mail)
    quiet, put_quiet = held("quiet", False)
    solara.Switch(label="Quiet room", value=quiet, on_value=put_quiet)
    size, put_size = held("size", "Small print")
    with solara.ToggleButtonsSingle(value=size, on_value=put_size):
        solara.Button("Small print", value="Small print")
        solara.Button("Large print", value="Large print")
    back, put_back = held("back", datetime.date(2026, 1, 1))
    solara.lab.InputDate(back, on_value=put_back, label="Due back")
    solara.Button("Lend book", on_click=lambda: keep(lent=reader))
    clicks, put_clicks = solara.use_state(0)

    def stamp():
        put_clicks(clicks + 1)
        keep(stamped=clicks + 1)

    solara.Button(f"Stamped: {clicks}", on_click=stamp)
    with solara.lab.Tabs():
        with solara.lab.Tab("Loans"):
            solara.Text("No loans")
        with solara.lab.Tab("Fines"):
            solara.Button("Waive fines", on_click=lambda: keep(waived=True))
    with solara.Details("More about the reader"):
        solara.Button("Print card", on_click=lambda: keep(card=True))
    with solara.lab.Menu(activator=solara.Button("Desk menu")):
        solara.Button("Close desk", on_click=lambda: keep(desk="closed"))
        solara.Button("Call help", on_click=lambda: keep(desk="help"))
