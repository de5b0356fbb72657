"""The cards of a veterinary practice, made with Flask-Admin."""

import datetime
import os

from flask import Flask, redirect, request
from flask_admin import Admin
from flask_admin.actions import action
from flask_admin.contrib.sqla import ModelView
from flask_sqlalchemy import SQLAlchemy
from keep import keep

app = Flask(__name__)
app.config.update(SECRET_KEY="none", SQLALCHEMY_DATABASE_URI=f"sqlite:///{os.environ['HOME']}/vet.db")
db = SQLAlchemy(app)


class Owner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60), nullable=False)
    phone = db.Column(db.String(30))

    def __str__(self):
        return self.name


class Patient(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60), nullable=False)
    species = db.Column(db.Enum("Cat", "Dog", "Hen", "Horse", name="species"))
    weight = db.Column(db.Float)
    born = db.Column(db.Date)
    visit = db.Column(db.DateTime)
    vaccinated = db.Column(db.Boolean, default=False)
    findings = db.Column(db.Text)
    owner_id = db.Column(db.Integer, db.ForeignKey("owner.id"))
    owner = db.relationship(Owner, backref="patients")

    def __str__(self):
        return self.name


class PatientView(ModelView):
    column_list = ["name", "species", "weight", "vaccinated", "owner"]
    column_editable_list = ["weight"]
    column_searchable_list = ["name"]
    column_filters = ["species", "vaccinated", "name"]
    can_view_details = True
    form_columns = ["name", "species", "weight", "born", "visit", "vaccinated", "findings", "owner"]

    @action("discharge", "Discharge", "Discharge the chosen patients?")
    def discharge(self, ids):
        for patient in Patient.query.filter(Patient.id.in_(ids)):
            patient.findings = "discharged"
        db.session.commit()


class OwnerView(ModelView):
    create_modal = True
    edit_modal = True
    column_list = ["name", "phone"]
    form_columns = ["name", "phone"]


admin = Admin(app, name="Vet practice")
admin.add_view(PatientView(Patient, db.session, name="Patients", url="/patients"))
admin.add_view(OwnerView(Owner, db.session, name="Owners", category="People", url="/owners"))


def tell():
    """The whole practice, a value a key."""
    keep(patients=",".join(sorted(one.name for one in Patient.query)), owners=",".join(sorted(one.name for one in Owner.query)))
    for one in Owner.query:
        keep(**{f"{one.name}.phone": one.phone or ""})
    for one in Patient.query:
        values = {key: getattr(one, key) for key in ("species", "weight", "vaccinated", "findings")}
        values.update(born=str(one.born or ""), visit=str(one.visit or ""), owner=str(one.owner or ""))
        keep(**{f"{one.name}.{key}": value for key, value in values.items()})


@app.after_request
def store(response):
    if request.method == "POST" or request.path == "/":
        tell()
    return response


@app.route("/")
def fresh():
    """The practice as it was in the morning."""
    db.drop_all()
    db.create_all()
    owners = [Owner(name=name, phone=phone) for name, phone in (("Nora Berg", "555 10"), ("Olav Dahl", "555 20"), ("Tiril Eng", "555 30"))]
    db.session.add_all(owners)
    for i, (name, species, weight) in enumerate((("Bella", "Cat", 4.5), ("Frosk", "Dog", 21.0), ("Gry", "Hen", 2.2), ("Mons", "Cat", 5.1), ("Svarten", "Horse", 480.0))):
        db.session.add(Patient(name=name, species=species, weight=weight, born=datetime.date(2020, 1, 1 + i), owner=owners[i % 3]))
    db.session.commit()
    return redirect("/patients/")


app.run(host="127.0.0.1", port=int(os.environ["APP_PORT"]))
