"""Starts Flask-AppBuilder on loopback for a library: argument 1 is the port, argument 2 the file of its database."""

import sys
from datetime import date

from flask import Flask
from flask_appbuilder import AppBuilder, Model, ModelView, action
from flask_appbuilder.models.sqla.base import SQLA
from flask_appbuilder.models.sqla.interface import SQLAInterface
from flask import redirect
from sqlalchemy import Boolean, Column, Date, ForeignKey, Integer, String
from sqlalchemy.orm import relationship

PORT, FILE = int(sys.argv[1]), sys.argv[2]
app = Flask(__name__)
app.config.update(SECRET_KEY="none", SQLALCHEMY_DATABASE_URI=f"sqlite:///{FILE}", APP_NAME="Library", WTF_CSRF_ENABLED=True)
db = SQLA(app)


class Author(Model):
    __tablename__ = "author"
    id = Column(Integer, primary_key=True)
    name = Column(String(60), nullable=False, unique=True)

    def __repr__(self):
        return self.name


class Book(Model):
    __tablename__ = "book"
    id = Column(Integer, primary_key=True)
    title = Column(String(80), nullable=False)
    author_id = Column(Integer, ForeignKey("author.id"))
    author = relationship(Author)
    copies = Column(Integer)
    due = Column(Date)
    lent = Column(Boolean, default=False)
    place = Column(String(20))

    def __repr__(self):
        return self.title


class Books(ModelView):
    datamodel = SQLAInterface(Book)
    list_columns = ["title", "author", "copies", "due", "lent", "place"]
    add_columns = edit_columns = list_columns
    search_columns = ["title", "author", "copies", "place"]

    @action("lend", "Lend", "Lend the selected books?", "fa-book", single=False)
    def lend(self, items):
        for item in items:
            item.lent = True
            self.datamodel.edit(item)
        return redirect(self.get_redirect())

    @action("muldelete", "Delete", "Delete all selected records?", "fa-trash", single=False)
    def muldelete(self, items):
        self.datamodel.delete_all(items)
        return redirect(self.get_redirect())


class Authors(ModelView):
    datamodel = SQLAInterface(Author)
    list_columns = add_columns = edit_columns = ["name"]


with app.app_context():
    builder = AppBuilder(app, db.session)
    builder.add_view(Books, "Books", icon="fa-book", category="Catalogue")
    builder.add_view(Authors, "Authors", icon="fa-user", category="Catalogue")
    db.create_all()
    manager = builder.sm
    manager.add_user("boss", "Bo", "Ss", "boss@example.org", manager.find_role(manager.auth_role_admin), "bench")
    for name in ["Ada Berg", "Ben Holm", "Cleo Strand", "Dag Moe"]:
        db.session.add(Author(name=name))
    for title, author, copies, due, place in [
        ("Winter birds", 1, 2, date(2026, 12, 3), "A1"),
        ("Stone walls", 2, 1, date(2026, 12, 7), "A2"),
        ("Small boats", 3, 4, date(2026, 12, 11), "B1"),
        ("Bread at home", 1, 3, date(2026, 12, 17), "B2"),
        ("Old maps", 4, 1, date(2027, 1, 8), "C1"),
        ("Garden ponds", 2, 2, date(2027, 1, 12), "C2"),
    ]:
        db.session.add(Book(title=title, author_id=author, copies=copies, due=due, lent=False, place=place))
    db.session.commit()
app.run(host="127.0.0.1", port=PORT)
