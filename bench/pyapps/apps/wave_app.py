"""The guests of a kennel, made with H2O Wave."""

import os
import signal
import subprocess
import sys

PORT = int(os.environ["APP_PORT"])
os.environ["H2O_WAVE_ADDRESS"] = f"http://127.0.0.1:{PORT}"
os.environ["H2O_WAVE_APP_ADDRESS"] = f"http://127.0.0.1:{PORT + 1}"

import uvicorn
from h2o_wave import Q, app, main, ui
from keep import keep

KEYS = ("dog", "habits", "weight", "meals", "breed", "toys", "pen", "walks", "vaccinated", "camera", "coat", "arrival", "pickup", "visits", "trainer", "chip")


def form(said):
    named = lambda *names: [ui.choice(name, name) for name in names]
    return [
        ui.text_xl("Kennel guests"),
        ui.textbox(name="dog", label="Dog", trigger=False),
        ui.textbox(name="habits", label="Habits", multiline=True),
        ui.textbox(name="chip", label="Chip number", mask="(999) 999"),
        ui.spinbox(name="weight", label="Weight", min=0, max=90, step=1, value=10),
        ui.slider(name="meals", label="Meals", min=1, max=9, step=1, value=2),
        ui.dropdown(name="breed", label="Breed", choices=named("Beagle", "Collie", "Poodle", "Spitz"), value="Beagle"),
        ui.dropdown(name="toys", label="Toys", values=[], choices=named("Ball", "Bone", "Rope", "Duck")),
        ui.dropdown(name="pen", label="Pen", choices=named(*[f"Pen {i}" for i in range(1, 141)]), popup="always"),
        ui.combobox(name="trainer", label="Trainer", choices=["Ida", "Jon", "Kari"]),
        ui.picker(name="walks", label="Walks", choices=named("Morning", "Noon", "Evening")),
        ui.checkbox(name="vaccinated", label="Vaccinated"),
        ui.toggle(name="camera", label="Pen camera"),
        ui.choice_group(name="coat", label="Coat", choices=named("Short", "Long", "Curly"), value="Short"),
        ui.checklist(name="visits", label="Visitors", choices=named("Owner", "Vet", "Groomer")),
        ui.date_picker(name="arrival", label="Arrival", value="2026-01-01"),
        ui.time_picker(name="pickup", label="Pick-up time", value="09:00"),
        ui.buttons([ui.button(name="admit", label="Admit dog", primary=True), ui.button(name="feed", label="Feed now"), ui.button(name="release", label="Release dog")]),
        ui.text(said, name="said"),
        ui.expander(name="notes", label="Kennel notes", items=[ui.button(name="sweep", label="Sweep pens")]),
        ui.tabs(name="hall", value="inside", items=[ui.tab(name="inside", label="Inside"), ui.tab(name="yard", label="Yard")]),
        ui.table(name="log", columns=[ui.table_column("what", "Entry", sortable=True, searchable=True, link=True), ui.table_column("when", "Hour")], rows=[ui.table_row(name=n, cells=[n, h]) for n, h in (("Bath", "9"), ("Nap", "11"), ("Run", "14"))], height="280px"),
    ]


@app("/")
async def serve(q: Q):
    if not q.client.drawn:
        q.page["form"] = ui.form_card(box="1 1 6 12", items=form("Nobody admitted"))
        q.client.drawn = True
        return await q.page.save()
    for key in KEYS:
        value = q.args[key]
        if value is not None:
            keep(**{key: ",".join(value) if isinstance(value, list) else value})
    if q.args.admit:
        keep(admitted=q.args.dog)
        q.page["form"].items = form(f"{q.args.dog} is admitted")
    elif q.args.feed:
        keep(fed=True)
    elif q.args.sweep:
        keep(swept=True)
    elif q.args.log:
        keep(entry=",".join(q.args.log))
    elif q.args.release:
        q.page["meta"] = ui.meta_card(box="", dialog=ui.dialog(title="Release the dog?", name="ask", items=[ui.textbox(name="why", label="Reason"), ui.buttons([ui.button(name="let_go", label="Let it go"), ui.button(name="stay", label="Keep it")])]))
    elif q.args.let_go:
        keep(released=q.args.why)
        q.page["meta"].dialog = None
    elif q.args.hall:
        keep(hall=q.args.hall)
    await q.page.save()


if __name__ == "__main__":
    daemon = subprocess.Popen([os.path.join(sys.exec_prefix, "waved"), f"-listen=127.0.0.1:{PORT}"], cwd=sys.exec_prefix)

    def end(*_):
        daemon.kill()
        sys.exit()

    signal.signal(signal.SIGTERM, end)
    uvicorn.run(main, host="127.0.0.1", port=PORT + 1)
    daemon.kill()
