// SPDX-License-Identifier: GPL-3.0-or-later
#include "LongHistory.h"

#include "store/Functions.h"

#include <QFile>
#include <QtLogging>

#include <sqlite3.h>

namespace bench {

namespace {

// Passage ids are the comparison's times 64 plus a number; 0 is the title, 1 the prompt, then the answers.
constexpr const char *filling = R"sql(
BEGIN;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 33334)
INSERT INTO comparison(id, uid, created_ms, title, simulated, answers, cost_known)
SELECT i, printf('01900000-0000-7000-8000-%012x', i), 1735689600000 + i * 600000, 'Explain topic ' || i || ' to an engineer', 0, 3,
       18000000000 + i FROM n;

INSERT INTO comparison_setup(comparison, system, parameters, contestants, repeats)
SELECT id, '', '{}', '[]', 1 FROM comparison;

INSERT INTO passage(id, text) SELECT id * 64, title FROM comparison;
INSERT INTO passage(id, text) SELECT id * 64 + 1, title || ', with one worked example and a table of costs.' FROM comparison;
INSERT INTO passage(id, text)
SELECT c.id * 64 + 2 + p.position,
       '# Topic ' || c.id || char(10) || char(10) || 'Answer number ' || p.position || ' keeps a **log** of what was decided, word ' ||
       (c.id * 7919 % 10007) || ', and replays it after a crash; the lease ends before the next election begins.' || char(10)
FROM comparison AS c, (SELECT 0 AS position UNION SELECT 1 UNION SELECT 2) AS p;

INSERT INTO turn(comparison, number, created_ms, prompt) SELECT id, 0, created_ms, id * 64 + 1 FROM comparison;

INSERT INTO answer(id, uid, comparison, turn, position, repeat, created_ms, provider, model, simulated, outcome, finish_kind, finish_raw)
SELECT c.id * 3 + p.position, printf('01900000-0000-7000-9000-%012x', c.id * 3 + p.position), c.id, 0, p.position, 0, c.created_ms,
       p.provider, p.model, 0, 'complete', 'stop', 'stop'
FROM comparison AS c, (SELECT 0 AS position, 'anthropic' AS provider, 'model-a' AS model UNION SELECT 1, 'openrouter', 'vendor/model-a'
                       UNION SELECT 2, 'openai', 'model-b') AS p;

INSERT INTO answer_body(answer, text, contestant)
SELECT id, comparison * 64 + 2 + position, '{}' FROM answer;

INSERT INTO ledger(attempt, comparison, at_ms, provider, model, key_name, computed, upper_bound)
SELECT a.uid, c.uid, a.created_ms, a.provider, a.model, '', 6000000000 + a.id, 0 FROM answer AS a JOIN comparison AS c ON c.id = a.comparison;

INSERT INTO spend_slot(slot, provider, model, key_name, known, attempts, unknown, estimated)
SELECT at_ms / 900000, provider, model, key_name, sum(computed), count(*), 0, 0 FROM ledger GROUP BY 1, 2, 3, 4;
COMMIT;
)sql";

} // namespace

void fillHistory(const QString &database)
{
    sqlite3 *connection = nullptr;
    char *message = nullptr;
    const bool isOpen = sqlite3_open(QFile::encodeName(database).constData(), &connection) == SQLITE_OK;
    if (isOpen) {
        assay::store::addFunctions(connection); // by which texts come into the index
    }
    const bool filled = isOpen && sqlite3_exec(connection, filling, nullptr, nullptr, &message) == SQLITE_OK;
    if (!filled) {
        qFatal("the history was not made: %s", message == nullptr ? sqlite3_errmsg(connection) : message);
    }
    sqlite3_close(connection);
}

} // namespace bench
