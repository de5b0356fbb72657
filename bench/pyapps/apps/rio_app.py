"""The lesson book of a ski school, made with Rio."""

import datetime
import os

import rio
from keep import keep
from rio.app_server import fastapi_server


class LessonBook(rio.Component):
    """One page: fields, choices, a pop-up, tabs and a list that a press tells of."""

    pupil: str = ""
    wishes: str = ""
    pages: float = 1
    level: str = "Blue"
    lift: bool = False
    beacon: bool = False
    hours: float = 2
    length: str = "Half day"
    day: datetime.date = datetime.date(2027, 1, 4)
    asking: bool = False
    reason: str = ""
    said: str = "No lesson yet"

    def _told(self, key):
        def handler(event):
            for name in ("text", "value", "is_on"):
                if hasattr(event, name):
                    keep(**{key: getattr(event, name)})
                    return

        return handler

    def _book(self) -> None:
        keep(booked=f"{self.pupil}, {self.level}")
        self.said = f"{self.pupil} is booked"

    def _cancel(self) -> None:
        keep(cancelled=self.reason)
        self.asking = False
        self.said = "All lessons are cancelled"

    def _ask(self) -> None:
        self.asking = True

    def _wax(self) -> None:
        keep(waxed=True)
        self.said = "Skis waxed"

    def _teacher(self, name):
        def handler() -> None:
            keep(teacher=name)
            self.said = f"{name} teaches"

        return handler

    def _ring(self) -> None:
        keep(rang=True)
        self.said = "The bell rang"

    def build(self) -> rio.Component:
        return rio.Column(
            rio.Text("Lesson book", style="heading1"),
            rio.Text(self.said),
            rio.TextInput(self.bind().pupil, label="Pupil", on_change=self._told("pupil")),
            rio.MultiLineTextInput(self.bind().wishes, label="Wishes", on_change=self._told("wishes"), confirm_mode="enter"),
            rio.NumberInput(self.bind().pages, label="Group size", minimum=1, maximum=12, decimals=0, on_change=self._told("size")),
            rio.Dropdown(["Blue", "Red", "Black", "Park"], label="Slope", selected_value=self.bind().level, on_change=self._told("slope")),
            rio.DateInput(self.bind().day, label="First day", on_change=lambda event: keep(day=event.value.isoformat())),
            rio.Row(rio.Text("Lift pass"), rio.Switch(self.bind().lift, on_change=self._told("lift")), spacing=1),
            rio.Row(rio.Checkbox(self.bind().beacon, on_change=self._told("beacon")), rio.Text("Avalanche beacon"), spacing=1),
            rio.Row(rio.Text("Hours"), rio.Slider(minimum=1, maximum=8, step=1, value=self.bind().hours, grow_x=True, on_change=lambda event: keep(hours=event.value)), spacing=1),
            rio.SwitcherBar("Half day", "Full day", "Evening", selected_value=self.bind().length, on_change=self._told("length")),
            rio.Row(
                rio.Button("Book lesson", on_press=self._book),
                rio.Button("Ring the bell", on_press=self._ring),
                rio.Popup(
                    anchor=rio.Button("Cancel lessons", on_press=self._ask),
                    content=rio.Column(
                        rio.TextInput(self.bind().reason, label="Reason"),
                        rio.Button("Cancel all", on_press=self._cancel),
                        rio.Button("Keep them", on_press=lambda: setattr(self, "asking", False)),
                        margin=1,
                    ),
                    is_open=self.asking,
                ),
                spacing=1,
            ),
            rio.Revealer("Ski room", rio.Button("Wax skis", on_press=self._wax)),
            rio.ListView(
                *[rio.SimpleListItem(name, key=name, secondary_text=what, on_press=self._teacher(name)) for name, what in (("Annika", "Children"), ("Bastien", "Telemark"), ("Chiara", "Snowboard"))]
            ),
            spacing=1,
            min_width=40,
            align_x=0.5,
        )


# A browser without a window is served as a crawler otherwise, to which no app answers.
fastapi_server.CRAWLER_DETECTOR.isCrawler = lambda *_: False
app = rio.App(name="Lesson book", build=LessonBook)
app.run_as_web_server(host="127.0.0.1", port=int(os.environ["APP_PORT"]), quiet=True)
