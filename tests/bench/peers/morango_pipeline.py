# mypy: ignore-errors
# ruff: noqa: PLC0415  # models can be imported only once Django is set up
"""Morango's own pipeline between two databases, without its network.

`python morango_pipeline.py send|receive COUNT FOLDER` in an environment that has Morango; each PC
is a process of its own. Prints JSON.
"""

import gzip
import json
import os
import sys
import uuid
from datetime import datetime, timezone
from pathlib import Path

from plain import FIELDS, raw_insert, records, seconds

PROFILE = "office"
_AT_ONCE = 5_000


def _set_up(folder, side):
    os.environ["MORANGO_SYSTEM_ID"] = os.environ["MORANGO_NODE_ID"] = side
    import django
    from django.conf import settings
    from django.core.management import call_command

    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / f"{side}.db")}
    settings.configure(
        INSTALLED_APPS=["morango", "records"],
        DATABASES={"default": database},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        SECRET_KEY="for nothing but this",  # noqa: S106
        USE_TZ=True,
    )
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)


def _session():
    from morango.models.core import SyncSession, TransferSession

    now = datetime.now(timezone.utc)  # noqa: TID251, UP017
    sync = SyncSession.objects.create(
        id=uuid.uuid4().hex, profile=PROFILE, last_activity_timestamp=now
    )
    return TransferSession.objects.create(
        id=uuid.uuid4().hex, filter="office", push=True, sync_session=sync,
        last_activity_timestamp=now,
    )  # fmt: skip


def send(count, folder):
    """Serialise into the store, queue into the buffer, write the buffer to a file."""
    from morango.models.core import Buffer, DatabaseMaxCounter, Filter, RecordMaxCounterBuffer
    from morango.sync.operations import _queue_into_buffer_v2, _serialize_into_store
    from records.models import Dossier

    rows = records(count)
    raw = raw_insert(folder / "raw.db", rows)
    for start in range(0, count, _AT_ONCE):
        batch = [
            Dossier(**dict(zip(FIELDS, row, strict=True))) for row in rows[start : start + _AT_ONCE]
        ]
        for each in batch:
            each._morango_source_id, each._morango_partition = each.code, PROFILE
        Dossier.objects.bulk_create(batch)
    session, file = _session(), folder / "buffer.json.gz"

    def act():
        _serialize_into_store(PROFILE)
        fsic = DatabaseMaxCounter.calculate_filter_specific_instance_counters(
            Filter("office"), is_producer=True, v2_format=True
        )
        session.client_fsic = json.dumps(fsic)
        session.server_fsic = json.dumps({"super": {}, "sub": {}})
        session.save()
        _queue_into_buffer_v2(session)
        content = {
            "fsic": fsic,
            "buffer": list(Buffer.objects.values()),
            "counters": list(RecordMaxCounterBuffer.objects.values()),
        }
        file.write_bytes(gzip.compress(json.dumps(content).encode(), 6))

    taken = seconds(act)
    return {"raw": raw, "send": taken, "bytes": file.stat().st_size / count}


def receive(count, folder):
    """Read the file into the buffer, merge it into the store, make records of it; then again."""
    from records.models import Dossier

    first = seconds(lambda: _take_in(folder / "buffer.json.gz"))
    assert Dossier.objects.count() == count
    return {"receive": first, "again": seconds(lambda: _take_in(folder / "buffer.json.gz"))}


def _take_in(file):
    from morango.models.core import Buffer, RecordMaxCounterBuffer
    from morango.sync.operations import _dequeue_into_store, _deserialize_from_store

    content, session = json.loads(gzip.decompress(file.read_bytes())), _session()
    for model, name in ((Buffer, "buffer"), (RecordMaxCounterBuffer, "counters")):
        made = [
            model(**{key: value for key, value in row.items() if key != "id"}
                  | {"transfer_session_id": session.id})
            for row in content[name]
        ]  # fmt: skip
        for each in made if model is Buffer else ():
            each.full_clean(validate_unique=False)
        model.objects.bulk_create(made, batch_size=_AT_ONCE)
    _dequeue_into_store(session, json.dumps(content["fsic"]), v2_format=True)
    _deserialize_from_store(PROFILE)


if __name__ == "__main__":
    side, number, where = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    _set_up(where, side)
    sys.stdout.write(json.dumps({"send": send, "receive": receive}[side](number, where)))
