"""Starts Django's admin on loopback for a repair shop: argument 1 is the port, argument 2 the file of its database."""

import sys
import types
from datetime import date

import django
from django.apps import apps
from django.conf import settings
from django_site import MIDDLEWARE, TEMPLATES

PORT, FILE = sys.argv[1], sys.argv[2]
shop = types.ModuleType("shop")
shop.__file__ = __file__
sys.modules["shop"] = shop
APPS = ["admin", "auth", "contenttypes", "sessions", "messages", "staticfiles"]
settings.configure(
    SECRET_KEY="none",
    DEBUG=True,
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF="shop",
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=[f"django.contrib.{app}" for app in APPS] + ["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FILE}},
    STATIC_URL="static/",
    MIDDLEWARE=MIDDLEWARE,
    TEMPLATES=TEMPLATES,
)
django.setup()
apps.get_app_config("shop").models_module = shop

from django.contrib import admin  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import models  # noqa: E402
from django.urls import path  # noqa: E402


class Named(models.Model):
    name = models.CharField(max_length=80)

    class Meta:
        abstract = True
        app_label = "shop"

    def __str__(self):
        return self.name


class Customer(Named):
    phone = models.CharField(max_length=30, blank=True)
    city = models.CharField(max_length=40, blank=True)
    member = models.BooleanField(default=False)

    class Meta(Named.Meta):
        abstract = False


class Skill(Named):
    class Meta(Named.Meta):
        abstract = False


class Repair(models.Model):
    item = models.CharField(max_length=80)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)
    state = models.CharField(
        max_length=10,
        default="new",
        choices=[("new", "New"), ("waiting", "Waiting for parts"), ("ready", "Ready"), ("returned", "Returned")],
    )
    due = models.DateField(null=True, blank=True)
    price = models.DecimalField(max_digits=8, decimal_places=2, default=0)
    urgent = models.BooleanField(default=False)
    skills = models.ManyToManyField(Skill, blank=True)
    remarks = models.TextField(blank=True)

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.item


class Part(models.Model):
    repair = models.ForeignKey(Repair, on_delete=models.CASCADE)
    label = models.CharField(max_length=60)
    quantity = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "shop"

    def __str__(self):
        return self.label


@admin.register(Customer)
class CustomerAdmin(admin.ModelAdmin):
    list_display = ["name", "phone", "city", "member"]
    list_editable = ["city", "member"]
    search_fields = ["name"]
    list_filter = ["city"]


class PartInline(admin.TabularInline):
    model = Part
    extra = 0


@admin.action(description="Mark selected repairs as ready")
def mark_ready(_admin, _request, rows):
    rows.update(state="ready")


@admin.action(description="Mark selected repairs as urgent")
def mark_urgent(_admin, _request, rows):
    rows.update(urgent=True)


@admin.register(Repair)
class RepairAdmin(admin.ModelAdmin):
    list_display = ["item", "customer", "state", "due", "price", "urgent"]
    list_filter = ["state", "urgent"]
    search_fields = ["item"]
    date_hierarchy = "due"
    autocomplete_fields = ["customer"]
    filter_horizontal = ["skills"]
    inlines = [PartInline]
    actions = [mark_ready, mark_urgent]
    radio_fields = {"state": admin.HORIZONTAL}


admin.site.register(Skill)
shop.urlpatterns = [path("admin/", admin.site.urls)]

if __name__ == "__main__":
    call_command("migrate", run_syncdb=True, verbosity=0)
    User.objects.create_superuser("boss", "boss@example.org", "bench")
    people = [
        Customer.objects.create(name=name, phone=phone, city=city, member=member)
        for name, phone, city, member in [
            ("Ada Berg", "555-0101", "Lund", True),
            ("Ben Holm", "555-0102", "Malmo", False),
            ("Cleo Strand", "555-0103", "Lund", False),
            ("Dag Moe", "555-0104", "Ystad", False),
        ]
    ]
    for skill in ["Brazing", "Soldering", "Wiring", "Woodwork"]:
        Skill.objects.create(name=skill)
    for item, who, state, due, price in [
        ("Toaster", 0, "new", date(2026, 12, 4), "18.50"),
        ("Floor lamp", 1, "waiting", date(2026, 12, 9), "35"),
        ("Kettle", 2, "new", date(2026, 12, 11), "12"),
        ("Radio", 3, "ready", date(2026, 12, 2), "60"),
        ("Rocking chair", 0, "new", date(2027, 1, 8), "95"),
    ]:
        Repair.objects.create(item=item, customer=people[who], state=state, due=due, price=price)
    call_command("runserver", f"127.0.0.1:{PORT}", use_reloader=False, verbosity=0)
