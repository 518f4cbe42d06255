# mypy: ignore-errors
"""A dossier as Morango syncs it. Only read in an environment that has Morango."""

from django.db import models
from morango.models.core import SyncableModel


class Dossier(SyncableModel):
    """Eight fields, as a plain record of ours has them."""

    morango_model_name = "dossier"
    morango_profile = "office"

    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    number = models.CharField(max_length=20)
    address = models.CharField(max_length=200)
    phone = models.CharField(max_length=20)
    procedure = models.CharField(max_length=20)
    state = models.CharField(max_length=20)
    at = models.CharField(max_length=30)

    def calculate_source_id(self, *_args):
        return self.code

    def calculate_partition(self, *_args):
        return "office"
