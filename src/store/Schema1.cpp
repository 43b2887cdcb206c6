// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/Migrations.h"

namespace assay::store {

namespace {

// Dates are milliseconds of the UTC epoch, durations microseconds, money pico-dollars; NULL is "not known", never 0.
//
// A comparison's row holds what a list shows and nothing else, so that a list reads few pages. All long text lies in `passage`, the texts
// of one comparison side by side: its id is the comparison's times 2^20 plus a number. So newest first in the search index is newest
// comparison first, and opening a comparison is one range of rows. Number 0 is the title.
constexpr const char *comparisons = R"sql(
CREATE TABLE comparison(
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    created_ms INTEGER NOT NULL,
    title TEXT NOT NULL,
    simulated INTEGER NOT NULL,
    answers INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0,
    cost_known INTEGER NOT NULL DEFAULT 0,
    cost_unknown INTEGER NOT NULL DEFAULT 0,
    cost_estimated INTEGER NOT NULL DEFAULT 0,
    deleted_ms INTEGER,
    deleted_by TEXT
) STRICT;
CREATE INDEX comparison_newest ON comparison(created_ms DESC, uid DESC) WHERE deleted_ms IS NULL;
CREATE INDEX comparison_trash ON comparison(deleted_by) WHERE deleted_ms IS NOT NULL;

CREATE TABLE comparison_setup(
    comparison INTEGER PRIMARY KEY REFERENCES comparison(id) ON DELETE CASCADE,
    system TEXT NOT NULL,
    parameters TEXT NOT NULL,
    contestants TEXT NOT NULL,
    repeats INTEGER NOT NULL
) STRICT;

CREATE TABLE turn(
    id INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparison(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    prompt INTEGER NOT NULL,
    UNIQUE(comparison, number)
) STRICT;

CREATE TABLE attachment(
    id INTEGER PRIMARY KEY,
    turn INTEGER NOT NULL REFERENCES turn(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL,
    UNIQUE(turn, position)
) STRICT;
)sql";

// `owner` is the running program that still works at the answer; NULL once it has an outcome.
constexpr const char *answers = R"sql(
CREATE TABLE answer(
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    comparison INTEGER NOT NULL REFERENCES comparison(id) ON DELETE CASCADE,
    turn INTEGER NOT NULL,
    position INTEGER NOT NULL,
    repeat INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    simulated INTEGER NOT NULL,
    owner TEXT,
    outcome TEXT,
    finish_kind TEXT,
    finish_raw TEXT,
    finish_detail TEXT,
    error_kind TEXT,
    error TEXT
) STRICT;
CREATE INDEX answer_place ON answer(comparison, turn, position, repeat);
CREATE INDEX answer_running ON answer(owner) WHERE outcome IS NULL;

CREATE TABLE answer_body(
    answer INTEGER PRIMARY KEY REFERENCES answer(id) ON DELETE CASCADE,
    text INTEGER NOT NULL,
    contestant TEXT NOT NULL,
    reasoning TEXT NOT NULL DEFAULT '[]',
    tool_calls TEXT NOT NULL DEFAULT '[]',
    warnings TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE attempt(
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    answer INTEGER NOT NULL REFERENCES answer(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    key_name TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    connect_us INTEGER,
    request_sent_us INTEGER,
    headers_us INTEGER,
    first_token_us INTEGER,
    total_us INTEGER,
    status INTEGER NOT NULL,
    error_kind TEXT,
    error TEXT,
    request_id TEXT NOT NULL,
    generation_id TEXT NOT NULL,
    served_model TEXT NOT NULL,
    served_by TEXT NOT NULL,
    input_tokens INTEGER,
    output_tokens INTEGER,
    cache_read_tokens INTEGER,
    cache_write_5m_tokens INTEGER,
    cache_write_1h_tokens INTEGER,
    cache_write_30m_tokens INTEGER,
    reasoning_tokens INTEGER,
    usage_raw BLOB NOT NULL,
    cost_computed INTEGER,
    cost_reported INTEGER,
    cost_input INTEGER,
    cost_output INTEGER,
    cost_cache_read INTEGER,
    cost_cache_write INTEGER,
    cost_upper_bound INTEGER NOT NULL,
    price TEXT,
    simulated INTEGER NOT NULL,
    next TEXT NOT NULL
) STRICT;
CREATE INDEX attempt_of_answer ON attempt(answer, number);
)sql";

// Appended to in order and read only when an answer ends, so it has no index but its id: one commit then touches its last page alone,
// however many answers stream. It holds nothing but answers that run, so looking through it is short.
constexpr const char *journals = R"sql(
CREATE TABLE journal(
    id INTEGER PRIMARY KEY,
    answer INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    text TEXT NOT NULL,
    marks BLOB NOT NULL
) STRICT;

CREATE TABLE replay(
    answer INTEGER PRIMARY KEY REFERENCES answer(id) ON DELETE CASCADE,
    format INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;
)sql";

// Marks (Mn, Mc) count as letters, else words of Hindi, Thai or pointed Hebrew fall to pieces.
constexpr const char *passages = R"sql(
CREATE TABLE passage(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;

CREATE VIRTUAL TABLE search USING fts5(
    text, content='passage', content_rowid='id', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");

INSERT INTO search(search, rank) VALUES('secure-delete', 1);

CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
    INSERT INTO search(rowid, text) VALUES(NEW.id, NEW.text);
END;
CREATE TRIGGER passage_changed AFTER UPDATE ON passage BEGIN
    INSERT INTO search(search, rowid, text) VALUES('delete', OLD.id, OLD.text);
    INSERT INTO search(rowid, text) VALUES(NEW.id, NEW.text);
END;
CREATE TRIGGER passage_gone AFTER DELETE ON passage BEGIN
    INSERT INTO search(search, rowid, text) VALUES('delete', OLD.id, OLD.text);
END;
CREATE TRIGGER comparison_gone AFTER DELETE ON comparison BEGIN
    DELETE FROM passage WHERE id >= OLD.id * 1048576 AND id < (OLD.id + 1) * 1048576;
END;
)sql";

// The ledger names attempts but does not refer to them: money that was spent stays spent when its history is deleted.
// Its roll-up is by quarter of an hour UTC, because every time zone is a whole number of quarters away from UTC: so the local days of
// any zone, and of a traveller, are sums of whole rows.
constexpr const char *spending = R"sql(
CREATE TABLE ledger(
    id INTEGER PRIMARY KEY,
    attempt TEXT NOT NULL UNIQUE,
    comparison TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    key_name TEXT NOT NULL,
    currency TEXT NOT NULL DEFAULT 'USD',
    computed INTEGER,
    reported INTEGER,
    upper_bound INTEGER NOT NULL,
    price TEXT
) STRICT;
CREATE INDEX ledger_time ON ledger(at_ms);

CREATE TABLE spend_slot(
    slot INTEGER NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    key_name TEXT NOT NULL,
    known INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    unknown INTEGER NOT NULL,
    estimated INTEGER NOT NULL,
    PRIMARY KEY(slot, provider, model, key_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE model_list(
    provider TEXT PRIMARY KEY,
    fetched_ms INTEGER NOT NULL,
    models TEXT NOT NULL
) STRICT;
)sql";

} // namespace

void applySchema1(Connection &connection)
{
    for (const char *part : {comparisons, answers, journals, passages, spending}) {
        connection.execute(part);
    }
}

} // namespace assay::store
