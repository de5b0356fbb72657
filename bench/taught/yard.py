"""Starts Trac on loopback for a boatyard: argument 1 is the port, argument 2 the file of its database."""

import os
import sys
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

# Trac without compiled translations fails where Babel is installed, and with another package of the name multipart.
sys.modules["babel"] = None
sys.modules["multipart"] = None

from trac.admin.console import TracAdmin  # noqa: E402
from trac.env import Environment  # noqa: E402
from trac.ticket.model import Component, Milestone, Ticket, Version  # noqa: E402
from trac.web.main import dispatch_request  # noqa: E402
from trac.wiki.model import WikiPage  # noqa: E402

PORT, FILE = int(sys.argv[1]), sys.argv[2]
FOLDER = os.path.join(os.path.dirname(FILE), "yard")
OPTIONS = [("trac", "database", f"sqlite:{FILE}"), ("project", "name", "Boatyard"), ("trac", "auto_preview_timeout", "0")]
env = Environment(FOLDER, create=True, options=OPTIONS, default_data=True)
TracAdmin(FOLDER).onecmd("permission add anonymous TRAC_ADMIN")
for kind, names in [(Milestone, ["Launch", "Refit", "Season"]), (Component, ["Hull", "Rig", "Engine"])]:
    for old in kind.select(env):
        old.delete()
    for name in names:
        new = kind(env)
        new.name = name
        new.insert()
for old in Version.select(env):
    old.delete()
for summary, kind, priority, component, milestone in [
    ("Leaking hatch", "defect", "major", "Hull", "Launch"),
    ("Frayed halyard", "defect", "minor", "Rig", "Refit"),
    ("Oil change", "task", "major", "Engine", "Launch"),
    ("New winch", "enhancement", "trivial", "Rig", "Season"),
    ("Cracked keel", "defect", "critical", "Hull", "Refit"),
]:
    ticket = Ticket(env)
    ticket.populate({"summary": summary, "type": kind, "priority": priority, "component": component})
    ticket.populate({"milestone": milestone, "status": "new", "reporter": "ann"})
    ticket.insert()
for name in ["Paint", "Crane"]:
    page = WikiPage(env, name)
    page.text = f"= {name} =\nRules of the yard."
    page.save("ann", "start")
env.shutdown()


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


class Threads(ThreadingMixIn, WSGIServer):
    """Answers while the browser holds connections that it does not use yet."""

    daemon_threads = True


os.environ["TRAC_ENV"] = FOLDER
make_server("127.0.0.1", PORT, dispatch_request, server_class=Threads, handler_class=Quiet).serve_forever()
