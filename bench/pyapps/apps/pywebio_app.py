"""The travel claims of an office, made with PyWebIO."""

import os

from keep import keep
from pywebio import start_server
from pywebio.input import DATE, NUMBER, TEXT, actions, checkbox, input, input_group, radio, select, slider, textarea
from pywebio.output import close_popup, popup, put_button, put_buttons, put_collapse, put_markdown, put_scope, put_table, put_tabs, toast, use_scope
from pywebio.session import set_env
from pywebio.pin import pin, pin_on_change, put_checkbox, put_input, put_radio, put_select, put_slider, put_textarea


def watch(*names):
    for name in names:
        pin_on_change(name, onchange=lambda value, key=name: keep(**{key: ",".join(value) if isinstance(value, list) else value}))


def ask_why():
    with popup("Withdraw the claim?"):
        put_input("why", label="Why")
        put_button("Withdraw it", onclick=lambda: (keep(withdrawn=pin.why), close_popup()))


def add_row():
    rows = [["Day", "Km"], ["Monday", "40"], ["Tuesday", "55"]]
    with use_scope("legs", clear=True):
        put_table([rows[0], *[[*row, put_buttons(["Remove leg"], onclick=lambda _, day=row[0]: (keep(removed=day), toast(f"{day} removed")))] for row in rows[1:]]])


def claims():
    # A long form in a panel fixed to the bottom cannot be reached on a small screen.
    set_env(input_panel_fixed=False)
    put_markdown("# Travel claims")
    put_input("traveller", label="Traveller")
    put_input("km", type=NUMBER, label="Kilometres")
    put_textarea("purpose", label="Purpose", rows=2)
    put_select("city", label="Destination", options=["Berlin", "Gdansk", "Porto", "Riga"])
    put_checkbox("meals", label="Meals", options=["Breakfast", "Lunch", "Dinner"])
    put_radio("class_", label="Ticket class", options=["Economy", "Business"])
    put_slider("hours", label="Hours away", value=8, min_value=0, max_value=48, step=1)
    put_input("leaves", type="date", label="Leaves on")
    watch("traveller", "km", "purpose", "city", "meals", "class_", "hours", "leaves")
    put_button("File claim", onclick=lambda: (keep(filed=pin.traveller), toast(f"Claim of {pin.traveller} filed")))
    put_buttons(["Approve", "Return"], onclick=lambda what: (keep(decision=what), toast(f"{what}: noted")))
    put_button("Withdraw claim", onclick=ask_why)
    put_tabs(
        [
            {"title": "Legs", "content": put_scope("legs")},
            {"title": "Receipts", "content": put_button("Print receipts", onclick=lambda: (keep(printed=True), toast("Printed")))},
        ]
    )
    add_row()
    put_collapse("Small print", put_button("Accept rules", onclick=lambda: (keep(accepted=True), toast("Accepted"))))
    while True:
        form = input_group(
            "Advance",
            [
                input("Payee", name="payee", type=TEXT, required=True),
                input("Amount", name="amount", type=NUMBER),
                select("Currency", name="currency", options=["EUR", "NOK", "PLN"]),
                radio("Paid by", name="by", options=["Card", "Cash"]),
                checkbox(name="rush", options=["Urgent"]),
                input("Needed on", name="needed", type=DATE),
                textarea("Grounds", name="grounds", rows=2),
                slider("Days", name="days", min_value=1, max_value=30),
                actions(name="act", buttons=[{"label": "Request advance", "value": "ask"}, {"label": "Start over", "type": "reset"}]),
            ],
        )
        advance = f"{form['payee']}|{form['amount']}|{form['currency']}|{form['by']}|{','.join(form['rush'])}|{form['needed']}|{form['grounds']}|{form['days']}"
        keep(advance=advance, **{f"advance_{key}": value for key, value in form.items()})


start_server(claims, host="127.0.0.1", port=int(os.environ["APP_PORT"]), cdn=False)
