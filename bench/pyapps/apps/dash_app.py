"""A table of a ski club, made with Dash."""

import os

from dash import Dash, Input, Output, State, dcc, html, no_update
from keep import keep

app = Dash(__name__)
app.title = "Ski club"
app.layout = html.Div(
    [
        html.H1("Ski club"),
        html.Label("Member", htmlFor="member"),
        dcc.Input(id="member", debounce=True),
        html.Label("Starts", htmlFor="starts"),
        dcc.Input(id="starts", type="number", value=1),
        html.Label("Report", htmlFor="report"),
        dcc.Textarea(id="report"),
        html.Label("Slope", htmlFor="slope"),
        dcc.Dropdown(["Blue run", "Red run", "Black run"], id="slope"),
        html.Label("Helpers", htmlFor="helpers"),
        dcc.Dropdown(["Ann", "Bo", "Cara", "Dag"], id="helpers", multi=True),
        html.Fieldset([html.Legend("Class"), dcc.RadioItems(["Youth", "Adult", "Senior"], id="class")]),
        html.Fieldset([html.Legend("Gear"), dcc.Checklist(["Helmet", "Poles", "Skins"], id="gear")]),
        html.Label("Speed"),
        dcc.Slider(0, 30, 1, value=10, marks={0: "0", 30: "30"}, id="speed"),
        html.Label("Race day", htmlFor="race"),
        dcc.DatePickerSingle(id="race", date="2026-01-01", display_format="YYYY-MM-DD"),
        html.Button("Enter race", id="enter"),
        html.Div(id="told"),
        dcc.Tabs(
            id="tabs",
            value="list",
            children=[dcc.Tab(label="Start list", value="list"), dcc.Tab(label="Results", value="results")],
        ),
        html.Details([html.Summary("Rules"), html.Button("Print rules", id="print")]),
        html.Div(id="sink"),
    ]
)


def note(key, component, prop):
    @app.callback(Output("sink", "title", allow_duplicate=True), Input(component, prop), prevent_initial_call=True)
    def store(value):
        keep(**{key: ",".join(value) if isinstance(value, list) else value})
        return no_update


for key, component, prop in [
    ("member", "member", "value"), ("starts", "starts", "value"), ("report", "report", "value"),
    ("slope", "slope", "value"), ("helpers", "helpers", "value"), ("class", "class", "value"),
    ("gear", "gear", "value"), ("speed", "speed", "value"), ("race", "race", "date"), ("tab", "tabs", "value"),
    ("printed", "print", "n_clicks"),
]:
    note(key, component, prop)


@app.callback(Output("told", "children"), Input("enter", "n_clicks"), State("member", "value"), prevent_initial_call=True)
def enter(_, member):
    keep(entered=member)
    return f"{member} is in the race"


app.run(host="127.0.0.1", port=os.environ["APP_PORT"], debug=False)
