"""Starts starlette-admin on loopback for a help desk: argument 1 is the port, argument 2 the file of its database."""

import sys
from datetime import date

import uvicorn
from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship
from starlette.applications import Starlette
from starlette_admin import BooleanField, DateField, EnumField, HasOne, IntegerField, StringField, TextAreaField
from starlette_admin import action, row_action
from starlette_admin.contrib.sqla import Admin, ModelView

PORT, FILE = int(sys.argv[1]), sys.argv[2]
Base = declarative_base()


class Agent(Base):
    __tablename__ = "agent"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    tickets = relationship("Ticket", back_populates="agent")

    async def __admin_repr__(self, _request):
        return self.name

    async def __admin_select2_repr__(self, _request):
        return f"<div><span>{self.name}</span></div>"


class Ticket(Base):
    __tablename__ = "ticket"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    state = Column(String)
    hours = Column(Integer)
    due = Column(Date)
    public = Column(Boolean)
    text = Column(String)
    agent_id = Column(Integer, ForeignKey("agent.id"))
    agent = relationship(Agent, back_populates="tickets")


class Agents(ModelView):
    fields = [IntegerField("id"), StringField("name")]


class Tickets(ModelView):
    fields = [
        StringField("title", required=True),
        EnumField("state", choices=[("open", "Open"), ("hold", "On hold"), ("closed", "Closed")]),
        IntegerField("hours"),
        DateField("due"),
        BooleanField("public"),
        TextAreaField("text"),
        HasOne("agent", key="agent"),
    ]
    actions = ["close", "delete"]
    row_actions = ["view", "edit", "hold", "delete"]

    async def _set(self, request, pks, state):
        session = request.state.session
        for ticket in await self.find_by_pks(request, pks):
            ticket.state = state
            session.add(ticket)
        session.commit()

    @action(name="close", text="Close tickets", confirmation="Close these tickets?", submit_btn_text="Yes, close")
    async def close(self, request, pks):
        await self._set(request, pks, "closed")
        return f"{len(pks)} tickets were closed"

    @row_action(name="hold", text="Put on hold", confirmation="Put this ticket on hold?", submit_btn_text="Yes, hold")
    async def hold(self, request, pk):
        await self._set(request, [pk], "hold")
        return "The ticket is on hold"


engine = create_engine(f"sqlite:///{FILE}", connect_args={"check_same_thread": False})
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Agent(name=name) for name in ["Mia", "Noor", "Otto"]])
    session.add_all(
        [
            Ticket(title=title, state=state, hours=hours, due=due, public=False, text="", agent_id=agent)
            for title, state, hours, due, agent in [
                ("Printer jams", "open", 2, date(2026, 12, 3), 1),
                ("No sound", "open", 1, date(2026, 12, 7), 2),
                ("Slow login", "hold", 5, date(2026, 12, 8), 1),
                ("Lost badge", "open", 1, date(2026, 12, 14), 3),
                ("Broken chair", "closed", 3, date(2026, 11, 20), 2),
            ]
        ]
    )
    session.commit()

app = Starlette()
admin = Admin(engine, title="Help desk")
admin.add_view(Tickets(Ticket, icon="fa fa-ticket", menu_label="Tickets"))
admin.add_view(Agents(Agent, icon="fa fa-user", menu_label="Agents"))
admin.mount_to(app)
uvicorn.run(app, host="127.0.0.1", port=PORT, log_level="error")
