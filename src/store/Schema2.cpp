// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/Migrations.h"

namespace assay::store {

namespace {

// A comparison's figures are what lists sort by, an answer's what they are filtered by: cost is the sum of the answer's attempts as far
// as it is known (NULL: nothing is), the times are those of its last attempt. `note` is a passage. `prompt_key` is the same for
// comparisons that ask the same (see Functions.h).
constexpr const char *columns = R"sql(
ALTER TABLE comparison ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comparison ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE comparison ADD COLUMN note INTEGER;
ALTER TABLE comparison ADD COLUMN slowest_us INTEGER;
ALTER TABLE comparison ADD COLUMN prompt_key INTEGER;
CREATE INDEX comparison_pinned ON comparison(created_ms DESC, uid DESC) WHERE pinned AND deleted_ms IS NULL;
CREATE INDEX comparison_cost ON comparison(cost_known, id) WHERE deleted_ms IS NULL;
CREATE INDEX comparison_slowest ON comparison(slowest_us, id) WHERE deleted_ms IS NULL;
CREATE INDEX comparison_prompt ON comparison(prompt_key);

ALTER TABLE answer ADD COLUMN cost INTEGER;
ALTER TABLE answer ADD COLUMN first_token_us INTEGER;
ALTER TABLE answer ADD COLUMN total_us INTEGER;

ALTER TABLE answer_body ADD COLUMN citations TEXT NOT NULL DEFAULT '[]';
ALTER TABLE answer_body ADD COLUMN pictures TEXT NOT NULL DEFAULT '[]';
)sql";

// By what a list can be filtered, as an index of its own: for each provider, model (PROVIDER/MODEL), outcome, tag and verdict the
// comparisons in which it occurs, newest first. A row may be left over from what an answer was before it was asked again; it only says
// where to look.
constexpr const char *facets = R"sql(
CREATE TABLE facet(
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE(kind, value)
) STRICT;

CREATE TABLE comparison_facet(
    facet INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    comparison INTEGER NOT NULL,
    PRIMARY KEY(facet, created_ms, comparison)
) STRICT, WITHOUT ROWID;
)sql";

// What is indexed is segmented(text): texts in scripts that write without spaces are cut into pairs of letters, all others are as they
// are (see Segments.h). A view cannot be searched without the function, which this program alone has; the tables can be read by all.
constexpr const char *search = R"sql(
DROP TRIGGER passage_added;
DROP TRIGGER passage_changed;
DROP TRIGGER passage_gone;
DROP TRIGGER comparison_gone;
DROP TABLE search;

CREATE VIEW passage_words AS SELECT id, segmented(text) AS text FROM passage;

CREATE VIRTUAL TABLE search USING fts5(
    text, content='passage_words', content_rowid='id',
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
INSERT INTO search(search, rank) VALUES('secure-delete', 1);
INSERT INTO search(search) VALUES('rebuild');

CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
    INSERT INTO search(rowid, text) VALUES(NEW.id, segmented(NEW.text));
END;
CREATE TRIGGER passage_changed AFTER UPDATE ON passage BEGIN
    INSERT INTO search(search, rowid, text) VALUES('delete', OLD.id, segmented(OLD.text));
    INSERT INTO search(rowid, text) VALUES(NEW.id, segmented(NEW.text));
END;
CREATE TRIGGER passage_gone AFTER DELETE ON passage BEGIN
    INSERT INTO search(search, rowid, text) VALUES('delete', OLD.id, segmented(OLD.text));
END;
CREATE TRIGGER comparison_gone AFTER DELETE ON comparison BEGIN
    DELETE FROM passage WHERE id >= OLD.id * 1048576 AND id < (OLD.id + 1) * 1048576;
    DELETE FROM comparison_facet
        WHERE facet IN (SELECT id FROM facet) AND created_ms = OLD.created_ms AND comparison = OLD.id;
END;
)sql";

// Each price that was ever used stands once; attempts and ledger name it. `billed` is what the provider's own record of the generation
// says later, `drift_cause` why that is not what was computed. The prices' route is the one that was priced: where a router chose the
// upstream, not the one that was asked.
constexpr const char *money = R"sql(
CREATE TABLE price_used(id INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE) STRICT;
ALTER TABLE attempt ADD COLUMN price_used INTEGER REFERENCES price_used(id);
ALTER TABLE ledger ADD COLUMN price_used INTEGER REFERENCES price_used(id);
INSERT OR IGNORE INTO price_used(content) SELECT price FROM attempt WHERE price IS NOT NULL;
INSERT OR IGNORE INTO price_used(content) SELECT price FROM ledger WHERE price IS NOT NULL;
UPDATE attempt SET price_used = (SELECT id FROM price_used WHERE content = price), price = NULL WHERE price IS NOT NULL;
UPDATE ledger SET price_used = (SELECT id FROM price_used WHERE content = price), price = NULL WHERE price IS NOT NULL;

ALTER TABLE ledger ADD COLUMN generation_id TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN price_provider TEXT;
ALTER TABLE ledger ADD COLUMN price_model TEXT;
ALTER TABLE ledger ADD COLUMN billed INTEGER;
ALTER TABLE ledger ADD COLUMN reconciled_ms INTEGER;
ALTER TABLE ledger ADD COLUMN drift_cause TEXT;
ALTER TABLE ledger ADD COLUMN drift_detail TEXT;
CREATE INDEX ledger_comparison ON ledger(comparison);

CREATE TABLE price_change(
    id INTEGER PRIMARY KEY,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    valid_from_ms INTEGER,
    price TEXT NOT NULL,
    source TEXT NOT NULL,
    seen_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX price_change_once ON price_change(provider, model, coalesce(valid_from_ms, 0), source, price);
)sql";

// Shared by all programs on this folder: a limit holds for them together. `scope` is comparison, day, month or provider; `period` is the
// day or month in local time, the comparison's id, or empty; money is pico-dollars. A reservation is the worst case of an attempt that
// has not ended; `owner` is the program that made it, so that one that died gives its money back.
constexpr const char *budgets = R"sql(
CREATE TABLE budget(
    scope TEXT NOT NULL,
    provider TEXT NOT NULL DEFAULT '',
    cap INTEGER NOT NULL,
    warn_percent INTEGER NOT NULL DEFAULT 80,
    stops INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY(scope, provider)
) STRICT, WITHOUT ROWID;

CREATE TABLE budget_use(
    scope TEXT NOT NULL,
    provider TEXT NOT NULL DEFAULT '',
    period TEXT NOT NULL,
    reserved INTEGER NOT NULL DEFAULT 0,
    spent INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(scope, provider, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE reservation(
    id INTEGER PRIMARY KEY,
    attempt TEXT NOT NULL,
    scope TEXT NOT NULL,
    provider TEXT NOT NULL DEFAULT '',
    period TEXT NOT NULL,
    amount INTEGER NOT NULL,
    owner TEXT NOT NULL,
    made_ms INTEGER NOT NULL,
    UNIQUE(attempt, scope, provider, period)
) STRICT;
CREATE INDEX reservation_owner ON reservation(owner);
)sql";

// Votes and reports name what they are about and do not refer to it: a rating stays when its history is deleted. `answers` and `routes`
// are JSON arrays in the order in which they were shown.
constexpr const char *judgements = R"sql(
CREATE TABLE vote(
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    comparison TEXT NOT NULL,
    turn INTEGER NOT NULL DEFAULT 0,
    voted_ms INTEGER NOT NULL,
    answers TEXT NOT NULL,
    routes TEXT NOT NULL,
    verdict TEXT NOT NULL,
    ranking TEXT NOT NULL DEFAULT '[]',
    blind INTEGER NOT NULL,
    void INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX vote_comparison ON vote(comparison);

CREATE TABLE report(
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    simulated INTEGER NOT NULL
) STRICT;
CREATE INDEX report_newest ON report(created_ms DESC);
)sql";

// The figures and facets of what was stored before. The sum goes over floating point, where a sum in SQL would end in an error: exact up
// to nine thousand dollars for one answer.
constexpr const char *backfill = R"sql(
UPDATE answer SET
    cost = (SELECT CAST(total(coalesce(cost_reported, cost_computed)) AS INTEGER) FROM attempt
            WHERE attempt.answer = answer.id AND coalesce(cost_reported, cost_computed) IS NOT NULL
            HAVING count(*) > 0),
    (first_token_us, total_us) = (SELECT first_token_us, total_us FROM attempt
                                  WHERE attempt.answer = answer.id ORDER BY number DESC, id DESC LIMIT 1);
UPDATE comparison SET slowest_us = (SELECT max(total_us) FROM answer WHERE answer.comparison = comparison.id);
UPDATE comparison SET prompt_key = (
    SELECT prompt_key(s.system, p.text) FROM turn t JOIN passage p ON p.id = t.prompt
    JOIN comparison_setup s ON s.comparison = t.comparison WHERE t.comparison = comparison.id AND t.number = 0);
UPDATE ledger SET generation_id = coalesce((SELECT generation_id FROM attempt WHERE attempt.uid = ledger.attempt), '');

INSERT OR IGNORE INTO facet(kind, value) SELECT DISTINCT 'provider', provider FROM answer;
INSERT OR IGNORE INTO facet(kind, value) SELECT DISTINCT 'model', provider || '/' || model FROM answer;
INSERT OR IGNORE INTO facet(kind, value) SELECT DISTINCT 'outcome', outcome FROM answer WHERE outcome IS NOT NULL;
INSERT OR IGNORE INTO comparison_facet(facet, created_ms, comparison)
    SELECT f.id, c.created_ms, c.id FROM answer a JOIN comparison c ON c.id = a.comparison
    JOIN facet f ON (f.kind = 'provider' AND f.value = a.provider)
                 OR (f.kind = 'model' AND f.value = a.provider || '/' || a.model)
                 OR (f.kind = 'outcome' AND f.value = a.outcome);
)sql";

} // namespace

void applySchema2(Connection &connection)
{
    for (const char *part : {columns, facets, search, money, budgets, judgements, backfill}) {
        connection.execute(part);
    }
}

} // namespace assay::store
