"""Starts Wagtail on loopback for a village paper: argument 1 is the port, argument 2 the file of its database."""

import sys
import types
from datetime import date

import django
from django.apps import apps
from django.conf import settings
from django_site import MIDDLEWARE, TEMPLATES

PORT, FILE = sys.argv[1], sys.argv[2]
paper = types.ModuleType("paper")
paper.__file__ = __file__
sys.modules["paper"] = paper
DJANGO = ["auth", "contenttypes", "sessions", "messages", "staticfiles"]
PARTS = ["contrib.forms", "contrib.redirects", "users", "snippets", "documents", "images", "search", "admin"]
APPS = [f"wagtail.{part}" for part in PARTS] + ["wagtail", "modelcluster", "taggit"]
LABELS = ["wagtailforms", "wagtailredirects", "wagtailusers", "wagtaildocs", "wagtailimages", "wagtailsearch"]
LABELS += ["wagtailadmin", "wagtailcore", "wagtailsnippets", "taggit", "auth", "contenttypes", "sessions"]
settings.configure(
    SECRET_KEY="none",
    DEBUG=True,
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF="paper",
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=APPS + [f"django.contrib.{app}" for app in DJANGO] + ["paper"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FILE}},
    # Tables come from the models at once: the migrations take half a minute.
    MIGRATION_MODULES={label: None for label in LABELS},
    STATIC_URL="static/",
    WAGTAIL_SITE_NAME="Village paper",
    WAGTAILADMIN_BASE_URL=f"http://127.0.0.1:{PORT}",
    # Drafts that are stored by themselves are no acts of the run.
    WAGTAIL_AUTOSAVE_INTERVAL=0,
    WAGTAIL_ENABLE_UPDATE_CHECK=False,
    WAGTAIL_ENABLE_WHATS_NEW_BANNER=False,
    TIME_ZONE="UTC",
    USE_TZ=True,
    MIDDLEWARE=MIDDLEWARE,
    TEMPLATES=TEMPLATES,
)
django.setup()
apps.get_app_config("paper").models_module = paper

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import models  # noqa: E402
from django.urls import include, path  # noqa: E402
from modelcluster.contrib.taggit import ClusterTaggableManager  # noqa: E402
from modelcluster.fields import ParentalKey  # noqa: E402
from taggit.models import TaggedItemBase  # noqa: E402
from wagtail.admin.panels import FieldPanel  # noqa: E402
from wagtail.models import Collection, Locale, Page, Site  # noqa: E402
from wagtail.snippets.models import register_snippet  # noqa: E402


class Front(Page):
    class Meta:
        app_label = "paper"


class StoryTag(TaggedItemBase):
    content_object = ParentalKey("paper.Story", related_name="tagged_items", on_delete=models.CASCADE)

    class Meta:
        app_label = "paper"


class Story(Page):
    day = models.DateField(null=True, blank=True)
    section = models.CharField(
        max_length=10, default="news", choices=[("news", "News"), ("sport", "Sport"), ("culture", "Culture")]
    )
    byline = models.CharField(max_length=60, blank=True)
    pinned = models.BooleanField(default=False)
    tags = ClusterTaggableManager(through=StoryTag, blank=True)
    content_panels = Page.content_panels + [
        FieldPanel(name) for name in ["day", "section", "byline", "pinned", "tags"]
    ]

    class Meta:
        app_label = "paper"


@register_snippet
class Advert(models.Model):
    text = models.CharField(max_length=80)
    price = models.DecimalField(max_digits=6, decimal_places=2)
    ends = models.DateField(null=True, blank=True)
    page = models.ForeignKey(Page, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    panels = [FieldPanel(name) for name in ["text", "price", "ends", "page"]]

    class Meta:
        app_label = "paper"

    def __str__(self):
        return self.text


# These addresses are read once, with the snippets that are registered by then.
from wagtail import urls as wagtail_urls  # noqa: E402
from wagtail.admin import urls as admin_urls  # noqa: E402

paper.urlpatterns = [path("admin/", include(admin_urls)), path("", include(wagtail_urls))]

if __name__ == "__main__":
    call_command("migrate", run_syncdb=True, verbosity=0)
    User.objects.create_superuser("boss", "boss@example.org", "bench")
    Locale.objects.create(language_code="en")
    Collection.add_root(name="Root")
    root = Page.add_root(title="Root", slug="root")
    front = root.add_child(instance=Front(title="Front page", slug="front"))
    Site.objects.create(hostname="127.0.0.1", port=PORT, root_page=front, is_default_site=True)
    for title, section, byline, day in [
        ("Bridge opens", "news", "Ada Berg", date(2026, 12, 3)),
        ("Cup final", "sport", "Ben Holm", date(2026, 12, 5)),
        ("Choir sings", "culture", "Ada Berg", date(2026, 12, 8)),
        ("Snow ahead", "news", "Cleo Strand", date(2026, 12, 9)),
        ("Lost cat", "news", "Dag Moe", date(2026, 12, 10)),
        ("Bus strike", "news", "Ben Holm", date(2026, 12, 11)),
    ]:
        story = Story(title=title, section=section, byline=byline, day=day)
        front.add_child(instance=story)
        story.save_revision().publish()
    for text, price in [("Fresh eggs", "4.50"), ("Used sledge", "30"), ("Piano lessons", "18"), ("Dry wood", "55")]:
        Advert.objects.create(text=text, price=price)
    call_command("runserver", f"127.0.0.1:{PORT}", use_reloader=False, verbosity=0)
