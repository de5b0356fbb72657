"""The vehicles of a fire brigade, made with Starlette-Admin."""

import datetime
import enum
import os

import uvicorn
from keep import keep
from sqlalchemy import Boolean, Column, Date, DateTime, Enum, ForeignKey, Integer, Numeric, String, Text, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship
from sqlalchemy.pool import StaticPool
from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette_admin.actions import action, row_action
from starlette_admin.contrib.sqla import Admin, ModelView
from starlette_admin.fields import TagsField, StringField

Base = declarative_base()
engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)


class Kind(str, enum.Enum):
    engine = "Engine"
    ladder = "Ladder"
    tanker = "Tanker"
    boat = "Boat"


class Station(Base):
    __tablename__ = "station"
    id = Column(Integer, primary_key=True)
    name = Column(String(40), nullable=False)
    phone = Column(String(20))
    vehicles = relationship("Vehicle", back_populates="station")

    async def __admin_repr__(self, request):
        return self.name

    async def __admin_select2_repr__(self, request):
        return f"<span>{self.name}</span>"


class Vehicle(Base):
    __tablename__ = "vehicle"
    id = Column(Integer, primary_key=True)
    call_sign = Column(String(40), nullable=False)
    kind = Column(Enum(Kind))
    litres = Column(Integer)
    weight = Column(Numeric(8, 2))
    checked_on = Column(Date)
    next_drill = Column(DateTime)
    ready = Column(Boolean, default=False)
    defects = Column(Text)
    station_id = Column(Integer, ForeignKey("station.id"))
    station = relationship("Station", back_populates="vehicles")

    async def __admin_repr__(self, request):
        return self.call_sign


class VehicleView(ModelView):
    fields = ["id", "call_sign", "kind", "litres", "weight", "checked_on", "next_drill", "ready", "defects", "station"]
    exclude_fields_from_list = ["weight", "next_drill", "defects"]

    @action(name="retire", text="Retire vehicles", confirmation="Retire the chosen vehicles?", submit_btn_text="Yes, retire")
    async def retire(self, request, selection):
        pks = await selection.pks()
        with Session(engine) as db:
            for pk in pks:
                db.get(Vehicle, int(pk)).defects = "retired"
            db.commit()
        return f"{len(pks)} retired"

    @row_action(name="siren", text="Test siren", confirmation="Sound the siren?", submit_btn_text="Sound it", icon_class="fa fa-bell")
    async def siren(self, request, pk):
        with Session(engine) as db:
            db.get(Vehicle, int(pk)).defects = "siren heard"
            db.commit()
        return "Siren heard"


class StationView(ModelView):
    fields = ["id", "name", "phone", "vehicles"]


def tell():
    with Session(engine) as db:
        values = {"vehicles": ",".join(sorted(one.call_sign for one in db.query(Vehicle)))}
        for one in db.query(Station):
            values[f"{one.name}.phone"] = one.phone or ""
        for one in db.query(Vehicle):
            for key in ("litres", "weight", "ready", "defects"):
                values[f"{one.call_sign}.{key}"] = getattr(one, key) if key != "weight" else str(one.weight)
            values[f"{one.call_sign}.kind"] = one.kind.value if one.kind else ""
            values[f"{one.call_sign}.checked"] = str(one.checked_on or "")
            values[f"{one.call_sign}.drill"] = str(one.next_drill or "")[:16]
            values[f"{one.call_sign}.station"] = one.station.name if one.station else ""
    keep(**values)


def fresh(request):
    """The brigade as it was in the morning."""
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session(engine) as db:
        stations = [Station(name=name, phone=phone) for name, phone in (("Harbour", "110 1"), ("Hill", "110 2"), ("Mill Road", "110 3"))]
        db.add_all(stations)
        rows = (("Anna 1", Kind.engine, 2000), ("Bruno 2", Kind.ladder, 0), ("Cara 3", Kind.tanker, 9000), ("Dora 4", Kind.engine, 1800))
        for i, (sign, kind, litres) in enumerate(rows):
            db.add(Vehicle(call_sign=sign, kind=kind, litres=litres, weight=9.5 + i, checked_on=datetime.date(2026, 1, 1 + i), ready=i == 0, station=stations[i % 3]))
        db.commit()
    tell()
    return RedirectResponse("/admin/vehicle/list")


class Told:
    """Tells the state after each change."""

    def __init__(self, inner):
        self.inner = inner

    async def __call__(self, scope, receive, send):
        await self.inner(scope, receive, send)
        if scope["type"] == "http" and (scope["method"] != "GET" or "action" in scope["path"]):
            tell()


app = Starlette(routes=[Route("/", fresh)])
admin = Admin(engine, title="Fire brigade", secret_key="none")
admin.add_view(VehicleView(Vehicle, icon="fa fa-truck"))
admin.add_view(StationView(Station, icon="fa fa-house"))
admin.mount_to(app)
uvicorn.run(Told(app), host="127.0.0.1", port=int(os.environ["APP_PORT"]), log_level="error")
