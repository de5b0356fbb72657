"""Starts Flask-Admin on loopback for a rowing club: argument 1 is the port, argument 2 the file of its database."""

import sys
from datetime import date

from flask import Flask, flash, redirect
from flask_admin import Admin
from flask_admin.actions import action
from flask_admin.contrib.sqla import ModelView
from flask_admin.theme import Bootstrap4Theme
from flask_babel import Babel
from flask_sqlalchemy import SQLAlchemy

PORT, FILE = int(sys.argv[1]), sys.argv[2]
app = Flask(__name__)
app.config.update(SECRET_KEY="none", SQLALCHEMY_DATABASE_URI=f"sqlite:///{FILE}")
Babel(app)
db = SQLAlchemy(app)


class Crew(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(60))

    def __str__(self):
        return self.title


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60), nullable=False)
    email = db.Column(db.String(90))
    level = db.Column(db.String(20))
    joined = db.Column(db.Date)
    paid = db.Column(db.Boolean, default=False)
    crew_id = db.Column(db.Integer, db.ForeignKey("crew.id"))
    crew = db.relationship(Crew, backref="members")

    def __str__(self):
        return self.name


class Outing(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    place = db.Column(db.String(60), nullable=False)
    day = db.Column(db.Date)
    seats = db.Column(db.Integer)
    state = db.Column(db.String(20), default="planned")


LEVELS = [("novice", "Novice"), ("club", "Club"), ("race", "Race")]


class Members(ModelView):
    column_list = ["name", "email", "level", "crew", "joined", "paid"]
    column_searchable_list = ["name", "email"]
    column_filters = ["level", "paid"]
    column_editable_list = ["email", "level"]
    form_choices = {"level": LEVELS}
    can_view_details = True

    @action("paid", "Mark as paid", "Mark the selected members as paid?")
    def mark_paid(self, ids):
        for member in Member.query.filter(Member.id.in_(ids)):
            member.paid = True
        db.session.commit()
        flash(f"{len(ids)} members have paid.")


class Outings(ModelView):
    column_list = ["place", "day", "seats", "state"]
    form_choices = {"state": [("planned", "Planned"), ("held", "Held"), ("called off", "Called off")]}
    column_filters = ["state"]
    create_modal = True
    edit_modal = True

    @action("call_off", "Call off", "Call off the selected outings?")
    def call_off(self, ids):
        for outing in Outing.query.filter(Outing.id.in_(ids)):
            outing.state = "called off"
        db.session.commit()
        flash(f"{len(ids)} outings were called off.")


admin = Admin(app, name="Rowing club", theme=Bootstrap4Theme())
admin.add_view(Members(Member, db))
admin.add_view(Outings(Outing, db))
admin.add_view(ModelView(Crew, db))


@app.get("/")
def start():
    return redirect("/admin/")


with app.app_context():
    db.create_all()
    for title in ["Eight", "Four", "Sculls"]:
        db.session.add(Crew(title=title))
    for number, (name, level, joined, paid) in enumerate(
        [
            ("Ines Vold", "race", date(2021, 3, 1), True),
            ("Jon Aker", "novice", date(2026, 9, 12), False),
            ("Kari Lie", "club", date(2024, 5, 20), False),
            ("Lars Tveit", "novice", date(2026, 10, 2), False),
        ]
    ):
        email = f"{name.split()[0].lower()}@club.example"
        db.session.add(Member(name=name, email=email, level=level, joined=joined, paid=paid, crew_id=number % 3 + 1))
    for place, day, seats in [
        ("North bay", date(2026, 12, 5), 8),
        ("Old harbour", date(2026, 12, 12), 4),
        ("Long lake", date(2026, 12, 19), 8),
        ("Mill weir", date(2027, 1, 9), 2),
    ]:
        db.session.add(Outing(place=place, day=day, seats=seats, state="planned"))
    db.session.commit()
app.run(host="127.0.0.1", port=PORT)
