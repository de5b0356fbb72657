"""The stock of a seed merchant, kept in the admin pages of Django."""

import os
import sys

import django
from django.conf import settings
from django.core.management import call_command
from keep import keep

settings.configure(
    DEBUG=True,
    SECRET_KEY="none",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="__main__",
    USE_TZ=False,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(os.environ["HOME"], "seeds.db")}},
    INSTALLED_APPS=[f"django.contrib.{name}" for name in ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles")],
    STATIC_URL="static/",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": [f"django.{name}" for name in ("template.context_processors.request", "contrib.auth.context_processors.auth", "contrib.messages.context_processors.messages")]},
        }
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "__main__.as_owner",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
)
sys.modules["__main__"].__file__ = __file__
django.setup()

from django.contrib import admin  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import HttpResponseRedirect  # noqa: E402
from django.urls import path  # noqa: E402


def as_owner(get_response):
    """Nobody signs in: the owner sits at this computer."""

    def answer(request):
        request.user = User.objects.get(username="owner")
        response = get_response(request)
        if request.method == "POST" or request.path == "/":
            tell()
        return response

    return answer


class Grower(models.Model):
    name = models.CharField(max_length=60)
    village = models.CharField(max_length=60, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        app_label = "auth"

    def __str__(self):
        return self.name


class Trait(models.Model):
    name = models.CharField(max_length=40)

    class Meta:
        app_label = "auth"

    def __str__(self):
        return self.name


class Seed(models.Model):
    name = models.CharField("Variety", max_length=60)
    group = models.CharField(max_length=10, choices=[("leaf", "Leaf"), ("root", "Root"), ("pulse", "Pulse"), ("herb", "Herb")], default="leaf")
    price = models.DecimalField("Price per bag", max_digits=6, decimal_places=2, default="2.00")
    bags = models.PositiveIntegerField("Bags in store", default=0)
    organic = models.BooleanField("Organically grown", default=False)
    season = models.CharField(max_length=8, choices=[("spring", "Spring"), ("summer", "Summer"), ("autumn", "Autumn")], default="spring")
    packed = models.DateField("Packed on", null=True, blank=True)
    tested = models.DateTimeField("Tested at", null=True, blank=True)
    grower = models.ForeignKey(Grower, null=True, blank=True, on_delete=models.SET_NULL)
    traits = models.ManyToManyField(Trait, blank=True)
    remark = models.TextField(blank=True)

    class Meta:
        app_label = "auth"

    def __str__(self):
        return self.name


class GrowerPage(admin.ModelAdmin):
    list_display = ["name", "village"]
    search_fields = ["name", "village"]


class SeedPage(admin.ModelAdmin):
    list_display = ["name", "group", "price", "organic", "grower"]
    list_filter = ["group", "organic"]
    search_fields = ["name"]
    filter_horizontal = ["traits"]
    autocomplete_fields = ["grower"]
    radio_fields = {"season": admin.HORIZONTAL}
    actions = ["discontinue"]
    fieldsets = [
        (None, {"fields": ["name", "group", "price", "bags", "organic", "season", "packed", "grower", "traits"]}),
        ("Laboratory", {"fields": ["tested", "remark"], "classes": ["collapse"]}),
    ]

    @admin.action(description="Discontinue the chosen varieties")
    def discontinue(self, request, queryset):
        queryset.update(bags=0, remark="discontinued")


shop = admin.AdminSite()
shop.site_header = "Seed merchant"
shop.register(Seed, SeedPage)
shop.register(Grower, GrowerPage)
shop.register(Trait)


def tell():
    """The whole store, a value a key."""
    keep(seeds=",".join(Seed.objects.order_by("name").values_list("name", flat=True)))
    keep(growers=",".join(Grower.objects.order_by("name").values_list("name", flat=True)))
    for grower in Grower.objects.all():
        keep(**{f"{grower.name}.village": grower.village, f"{grower.name}.email": grower.email})
    for seed in Seed.objects.all():
        values = {name: getattr(seed, name) for name in ("group", "bags", "organic", "season", "remark")}
        values.update(price=f"{seed.price:.2f}", packed=str(seed.packed or ""), grower=str(seed.grower or ""))
        values.update(tested=str(seed.tested or ""), traits=",".join(sorted(map(str, seed.traits.all()))))
        keep(**{f"{seed.name}.{key}": value for key, value in values.items()})


def fresh(request):
    """The store as it was in the morning."""
    for model in (Seed, Grower, Trait):
        model.objects.all().delete()
    people = [Grower.objects.create(name=name, village=village) for name, village in (("Halvor Moe", "Vik"), ("Ingrid Aas", "Lom"), ("Pia Lunde", "Voss"))]
    traits = [Trait.objects.create(name=name) for name in ("Early", "Frost hardy", "Tall", "Sweet")]
    for i, (name, group, price) in enumerate((("Black kale", "leaf", "3.20"), ("Blue pea", "pulse", "2.40"), ("Gold beet", "root", "2.90"), ("Lemon thyme", "herb", "4.10"), ("Red chard", "leaf", "2.70"))):
        Seed.objects.create(name=name, group=group, price=price, bags=10 + i, grower=people[i % 3]).traits.add(traits[i % 4])
    return HttpResponseRedirect("/auth/seed/")


urlpatterns = [path("", fresh), path("", shop.urls)]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        for model in (Grower, Trait, Seed):
            editor.create_model(model)
    User.objects.create_superuser("owner", "", "x")
    call_command("runserver", f"127.0.0.1:{os.environ['APP_PORT']}", use_reloader=False, verbosity=0)
