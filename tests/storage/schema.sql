CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE journal (          -- one row per journal, and per branch of a forked one
            j INTEGER PRIMARY KEY,
            jid TEXT NOT NULL,
            office TEXT NOT NULL,
            desk TEXT NOT NULL,
            epoch INTEGER NOT NULL,
            key BLOB NOT NULL,          -- Ed25519 public key
            state TEXT NOT NULL CHECK (state IN ('own', 'left', 'foreign', 'branch')),
            branch_of INTEGER REFERENCES journal (j),
            n INTEGER NOT NULL,         -- number and hash of the newest line held
            h BLOB NOT NULL
        ) STRICT;
CREATE UNIQUE INDEX journal_jid ON journal (jid) WHERE branch_of IS NULL;
CREATE UNIQUE INDEX journal_own ON journal (state) WHERE state = 'own';
CREATE TABLE segment (
            j INTEGER NOT NULL REFERENCES journal (j),
            a INTEGER NOT NULL,
            b INTEGER NOT NULL CHECK (b >= a),
            prev BLOB NOT NULL,
            head BLOB NOT NULL,
            sig BLOB NOT NULL,
            z BLOB NOT NULL,            -- zstd of the lines, each with its newline
            PRIMARY KEY (j, a)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE tail (             -- lines of our own journal that are not sealed yet
            n INTEGER PRIMARY KEY,
            line BLOB NOT NULL
        ) STRICT;
CREATE TABLE eidx (             -- where the entries of an entity stand
            e TEXT NOT NULL,
            j INTEGER NOT NULL,
            n INTEGER NOT NULL,
            PRIMARY KEY (e, j, n)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE unread_kind (      -- segments with kinds this program does not know
            j INTEGER NOT NULL,
            a INTEGER NOT NULL,
            kind TEXT NOT NULL,
            PRIMARY KEY (j, a, kind)
        ) STRICT, WITHOUT ROWID;
CREATE TRIGGER segment_is_kept BEFORE DELETE ON segment
            BEGIN SELECT RAISE (ABORT, 'a sealed segment is never deleted'); END;
CREATE TABLE peer (             -- a journal we know of: a desk or an upper level
            jid TEXT PRIMARY KEY,
            office TEXT NOT NULL,
            office_name TEXT NOT NULL,
            desk TEXT NOT NULL,
            role TEXT NOT NULL,
            genesis BLOB NOT NULL,
            readers TEXT NOT NULL,      -- age recipients
            trusted_at TEXT,            -- when a person compared the fingerprint
            no INTEGER NOT NULL DEFAULT 0,
            have TEXT NOT NULL DEFAULT '{}',
            seen TEXT NOT NULL DEFAULT '{}',
            at TEXT                     -- when its newest bundle was made
        , want TEXT NOT NULL DEFAULT '[]', wants_all INTEGER NOT NULL DEFAULT 0, trusted_by TEXT NOT NULL DEFAULT '', lacks TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;
CREATE TABLE held (             -- segments that cannot be placed yet
            id TEXT PRIMARY KEY,
            jid TEXT NOT NULL,
            a INTEGER NOT NULL,
            prev BLOB NOT NULL,
            head BLOB NOT NULL,
            reason TEXT NOT NULL,
            bytes BLOB NOT NULL,
            since TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
CREATE TABLE bundle (
            id TEXT NOT NULL,
            dir TEXT NOT NULL CHECK (dir IN ('out', 'in')),
            jid TEXT NOT NULL,
            no INTEGER NOT NULL,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            at TEXT NOT NULL,
            result TEXT NOT NULL,
            lines INTEGER NOT NULL, office TEXT NOT NULL DEFAULT '', made_at TEXT NOT NULL DEFAULT '', brought INTEGER NOT NULL DEFAULT 1, held INTEGER NOT NULL DEFAULT 0, forked INTEGER NOT NULL DEFAULT 0, clock_off INTEGER NOT NULL DEFAULT 0, own_to INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (dir, sha256)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_id ON bundle (id);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
            slot TEXT PRIMARY KEY,
            at TEXT NOT NULL,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE dossier_words USING fts5 (
        exact, folded, content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3');
CREATE TABLE 'dossier_words_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'dossier_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE 'dossier_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
CREATE TABLE 'dossier_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE dossier_tail (         -- numbers written backwards, so that a tail is a prefix
        tail TEXT NOT NULL,
        id INTEGER NOT NULL,
        PRIMARY KEY (tail, id)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE officer (
        officer TEXT NOT NULL,
        unit TEXT NOT NULL,
        e TEXT NOT NULL,
        place TEXT NOT NULL,            -- order and reference of the newest entry folded
        value BLOB NOT NULL,
        PRIMARY KEY (officer, unit)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE procedure (
        unit TEXT NOT NULL,
        code TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        e TEXT NOT NULL,
        place TEXT NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY (unit, code, valid_from)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE calendar_day (
        unit TEXT NOT NULL,
        day TEXT NOT NULL,
        e TEXT NOT NULL,
        place TEXT NOT NULL,
        value BLOB NOT NULL,
        PRIMARY KEY (unit, day)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE dossier (
            id INTEGER PRIMARY KEY,     -- grows with the moment of reception, then by uid
            uid TEXT NOT NULL UNIQUE,
            code TEXT NOT NULL,
            scan_code TEXT NOT NULL,
            unit TEXT NOT NULL,
            home_unit TEXT NOT NULL,
            desk TEXT NOT NULL,
            procedure TEXT NOT NULL,
            field TEXT NOT NULL,
            channel TEXT NOT NULL,
            batch TEXT NOT NULL,
            state TEXT NOT NULL,
            received_on TEXT NOT NULL,
            due_at TEXT,                -- as the citizen was told last
            due_on TEXT,
            finished_on TEXT,
            returned_on TEXT,
            closed_on TEXT,             -- returned, or ended without result
            paused_on TEXT,             -- while the clock stands
            holder TEXT NOT NULL,       -- who works on it, at which stage, until when
            stage TEXT NOT NULL,
            step_due_at TEXT,
            disputed INTEGER NOT NULL,
            answer TEXT,
            owner_number TEXT NOT NULL,
            submitter_number TEXT NOT NULL,
            search TEXT NOT NULL,       -- what the index of words holds for this dossier
            value BLOB NOT NULL         -- the whole dossier
        , rated_on TEXT
            AS (substr(json_extract(CAST(value AS TEXT), '$.rated_at'), 1, 10)) VIRTUAL) STRICT;
CREATE INDEX dossier_code ON dossier (code);
CREATE INDEX dossier_scan ON dossier (scan_code);
CREATE INDEX dossier_day ON dossier (unit, desk, received_on);
CREATE INDEX dossier_received ON dossier (received_on, procedure);
CREATE INDEX dossier_open ON dossier (due_at IS NULL, due_at) WHERE closed_on IS NULL;
CREATE INDEX dossier_standing ON dossier (finished_on, paused_on, state, due_on)
            WHERE closed_on IS NULL;
CREATE INDEX dossier_holder ON dossier (holder, due_at)
            WHERE closed_on IS NULL AND finished_on IS NULL;
CREATE INDEX dossier_batch ON dossier (batch) WHERE batch != '';
CREATE INDEX dossier_disputed ON dossier (disputed) WHERE disputed = 1;
CREATE INDEX dossier_owner ON dossier (owner_number) WHERE owner_number != '';
CREATE INDEX dossier_submitter ON dossier (submitter_number) WHERE submitter_number != '';
CREATE TABLE paper_number (
            unit TEXT NOT NULL,
            series TEXT NOT NULL,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            ref TEXT NOT NULL,          -- the entry it follows from
            use TEXT NOT NULL CHECK (use IN ('given', 'voided', 'started')),
            at TEXT NOT NULL,
            actor TEXT NOT NULL,
            e TEXT NOT NULL,            -- the dossier, empty when it was given to none
            paper TEXT NOT NULL,
            words TEXT NOT NULL,        -- reason or note
            PRIMARY KEY (unit, series, year, number, ref)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX paper_number_paper ON paper_number (e, paper) WHERE use = 'given';
CREATE TABLE office_hours (
            unit TEXT NOT NULL,
            field TEXT NOT NULL,        -- "" for every field
            weekday TEXT NOT NULL,      -- 0 is Monday
            e TEXT NOT NULL,
            place TEXT NOT NULL,
            value BLOB NOT NULL,
            PRIMARY KEY (unit, field, weekday)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE print_job (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            officer TEXT NOT NULL,
            dossier TEXT NOT NULL,      -- uid, empty for a report
            title TEXT NOT NULL,        -- the dossier's code or the report's title
            paper TEXT NOT NULL,
            size TEXT NOT NULL,
            reprint INTEGER NOT NULL,
            printer TEXT NOT NULL,      -- empty where it became a file
            state TEXT NOT NULL CHECK (state IN
                ('sending', 'sent', 'refused', 'saved', 'unknown', 'dropped'))
        , about TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX print_job_day ON print_job (at);
CREATE INDEX print_job_waiting ON print_job (state)
            WHERE state IN ('sending', 'refused', 'unknown');
CREATE TABLE scan_held (
            sha256 TEXT NOT NULL,
            dossier TEXT NOT NULL,
            PRIMARY KEY (sha256, dossier)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE dossier_span (     -- how a dossier stood from the end of a day on
            id INTEGER NOT NULL,
            since TEXT NOT NULL,
            until TEXT NOT NULL,        -- the day the next span begins, 9999-12-31 for the last
            state TEXT NOT NULL,
            received_on TEXT,           -- NULL while it was not received
            due_on TEXT,                -- the day that counts
            ended_on TEXT,
            late INTEGER NOT NULL,      -- by law, whatever the days say
            apologised INTEGER NOT NULL,
            holder TEXT NOT NULL,
            stage TEXT NOT NULL,
            step_due_on TEXT,
            PRIMARY KEY (id, since)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_span_ended ON dossier_span (ended_on, until);
CREATE TABLE dossier_fee (      -- money taken with a receipt, part by part
            id INTEGER NOT NULL,
            ref TEXT NOT NULL,          -- the entry, and the place in it
            part INTEGER NOT NULL,
            taken_on TEXT NOT NULL,
            cancelled_on TEXT NOT NULL, -- 9999-12-31 while the receipt holds
            charge TEXT NOT NULL,       -- phí or lệ phí
            name TEXT NOT NULL,
            amount_dong INTEGER NOT NULL,
            PRIMARY KEY (id, ref, part)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_fee_taken ON dossier_fee (taken_on);
CREATE INDEX dossier_fee_cancelled ON dossier_fee (cancelled_on);
CREATE TABLE scan_named (       -- which dossier names which scan
            id INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            media TEXT NOT NULL,
            size INTEGER NOT NULL,
            PRIMARY KEY (id, sha256)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX scan_named_content ON scan_named (sha256);
CREATE TABLE scan_kept (
            sha256 TEXT NOT NULL PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('here', 'lost', 'dropped', 'erased'))
        ) STRICT, WITHOUT ROWID;
CREATE TABLE scan_sent (        -- what lies in which of our bundles
            sha256 TEXT NOT NULL,
            name TEXT NOT NULL,         -- of the file
            asked TEXT NOT NULL,        -- the readers' newest bundles when it was written
            PRIMARY KEY (sha256, name)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE branch_ruling (    -- one row per place that an upper level spoke about
            jid TEXT NOT NULL,
            n INTEGER NOT NULL,
            h BLOB NOT NULL,            -- the hash after line n
            word TEXT NOT NULL CHECK (word IN ('accepted', 'refused', 'gap')),
            first INTEGER NOT NULL,     -- of a gap that ends with line n, else 0
            v INTEGER NOT NULL,
            at TEXT NOT NULL,
            writer TEXT NOT NULL,       -- the journal that says so, and its line
            line INTEGER NOT NULL,
            PRIMARY KEY (jid, n, h, writer, line)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE heir (             -- `heir` continues the journal `jid`
            jid TEXT NOT NULL,
            heir TEXT NOT NULL,
            no INTEGER NOT NULL,        -- the newest bundle of `jid` when we heard of it
            PRIMARY KEY (jid, heir)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX segment_prev ON segment (prev);
CREATE TRIGGER tail_line_is_kept BEFORE DELETE ON tail
            WHEN EXISTS (SELECT 1 FROM journal WHERE state = 'own')
            AND old.n > coalesce((
                SELECT b FROM segment WHERE j = (SELECT j FROM journal WHERE state = 'own')
                ORDER BY a DESC LIMIT 1), 0)
            BEGIN SELECT RAISE (ABORT, 'a journal line leaves the tail only when sealed'); END;
CREATE TABLE device_word (
            by_jid TEXT NOT NULL,
            n INTEGER NOT NULL,
            word TEXT NOT NULL CHECK (word IN ('revoked', 'restored', 'readers')),
            about TEXT NOT NULL,
            value TEXT NOT NULL,        -- the last line believed, or the readers
            at TEXT NOT NULL,
            reason TEXT NOT NULL,
            PRIMARY KEY (by_jid, n)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_rated ON dossier (rated_on) WHERE answer IS NOT NULL;
CREATE VIEW standing AS         -- how dossiers stood, with what they are counted by
            SELECT s.*, d.uid, d.unit, d.channel, d.field, d.procedure
            FROM dossier_span AS s JOIN dossier AS d USING (id);
CREATE VIEW taking AS           -- money taken, with the unit that took it
            SELECT f.*, d.uid, d.unit FROM dossier_fee AS f JOIN dossier AS d USING (id);
CREATE TABLE day_told (         -- the newest entry about each day of a unit
            unit TEXT NOT NULL,
            day TEXT NOT NULL,
            about TEXT NOT NULL CHECK (about IN ('flow', 'open')),
            e TEXT NOT NULL,
            place TEXT NOT NULL,        -- order and reference of that entry
            name TEXT NOT NULL,         -- what the unit is called
            PRIMARY KEY (unit, day, about)
        ) STRICT, WITHOUT ROWID;
CREATE INDEX day_told_entity ON day_told (e);
CREATE TABLE day_count (        -- what came in and was settled on a day
            unit TEXT NOT NULL,
            day TEXT NOT NULL,
            procedure TEXT NOT NULL,
            field TEXT NOT NULL,
            online INTEGER NOT NULL,
            other INTEGER NOT NULL,
            early INTEGER NOT NULL,
            on_time INTEGER NOT NULL,
            late INTEGER NOT NULL,
            very INTEGER NOT NULL,      -- satisfaction slips by answer
            yes INTEGER NOT NULL,
            no INTEGER NOT NULL,
            PRIMARY KEY (unit, day, procedure, field)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE day_open (         -- what was open at the end of a day of counting
            unit TEXT NOT NULL,
            day TEXT NOT NULL,
            procedure TEXT NOT NULL,
            field TEXT NOT NULL,
            within INTEGER NOT NULL,
            overdue INTEGER NOT NULL,
            PRIMARY KEY (unit, day, procedure, field)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE office_details (
            unit TEXT NOT NULL PRIMARY KEY,
            e TEXT NOT NULL,
            place TEXT NOT NULL,        -- order and reference of the newest entry folded
            value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
CREATE TABLE erased_line (
            jid TEXT NOT NULL,
            n INTEGER NOT NULL,
            digest BLOB NOT NULL,       -- of the line as it was written
            kept BLOB NOT NULL,         -- what is kept in its place
            PRIMARY KEY (jid, n, digest, kept)
        ) STRICT, WITHOUT ROWID;
CREATE TRIGGER tail_line_is_final BEFORE UPDATE ON tail
            WHEN new.n != old.n OR NOT EXISTS (
                SELECT 1 FROM erased_line JOIN journal USING (jid)
                WHERE state = 'own' AND erased_line.n = old.n AND kept = new.line)
            BEGIN SELECT RAISE (ABORT, 'a journal line is only changed by an erasure'); END;
CREATE TRIGGER segment_is_final BEFORE UPDATE ON segment
            WHEN (new.j, new.a, new.b, new.prev, new.head, new.sig)
                    != (old.j, old.a, old.b, old.prev, old.head, old.sig)
                OR NOT EXISTS (
                    SELECT 1 FROM erased_line JOIN journal USING (jid)
                    WHERE journal.j = old.j AND erased_line.n BETWEEN old.a AND old.b)
            BEGIN SELECT RAISE (ABORT, 'a sealed segment is only changed by an erasure'); END;
CREATE TABLE unit (
            code TEXT NOT NULL,
            valid_from TEXT NOT NULL,
            e TEXT NOT NULL,
            place TEXT NOT NULL,
            value BLOB NOT NULL,
            PRIMARY KEY (code, valid_from)
        ) STRICT, WITHOUT ROWID;
CREATE TABLE offered_reasons (
            unit TEXT NOT NULL,
            occasion TEXT NOT NULL,
            e TEXT NOT NULL,
            place TEXT NOT NULL,
            value BLOB NOT NULL,
            PRIMARY KEY (unit, occasion)
        ) STRICT, WITHOUT ROWID;