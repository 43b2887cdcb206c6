// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/Migrations.h"

namespace assay::store {

namespace {

constexpr const char *withoutIndex = R"sql(
DROP TRIGGER passage_added;
DROP TRIGGER passage_changed;
DROP TRIGGER passage_gone;
DROP TRIGGER comparison_gone;
DROP TABLE search;
)sql";

// What types three letters sees what begins with them at once: an index of those beginnings. It is as large as what the closer numbers save.
constexpr const char *search = R"sql(
CREATE VIRTUAL TABLE search USING fts5(
    text, content='passage_words', content_rowid='id', prefix='3',
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
    DELETE FROM passage WHERE id >= OLD.id * 64 AND id < (OLD.id + 1) * 64;
    DELETE FROM passage WHERE id >= 1125899906842624 + OLD.id * 1048576 AND id < 1125899906842624 + (OLD.id + 1) * 1048576;
    DELETE FROM comparison_facet
        WHERE facet IN (SELECT id FROM facet) AND created_ms = OLD.created_ms AND comparison = OLD.id;
END;
)sql";

// From the numbers that passages had before to those of Passages.h, wherever they stand.
void numberPassagesClosely(Connection &connection)
{
    // First out of the way, so that no new number meets an old one.
    connection.execute(R"sql(
        UPDATE passage SET id = -id;
        UPDATE passage SET id = iif(-id % 1048576 < 64, -id / 1048576 * 64 + -id % 1048576, 1125899906842624 - id);
        UPDATE turn SET prompt = iif(prompt % 1048576 < 64, prompt / 1048576 * 64 + prompt % 1048576, 1125899906842624 + prompt);
        UPDATE answer_body SET text = iif(text % 1048576 < 64, text / 1048576 * 64 + text % 1048576, 1125899906842624 + text);
        UPDATE comparison SET note = iif(note % 1048576 < 64, note / 1048576 * 64 + note % 1048576, 1125899906842624 + note)
        WHERE note IS NOT NULL;
    )sql");
}

} // namespace

void applySchema4(Connection &connection)
{
    connection.execute(withoutIndex);
    numberPassagesClosely(connection);
    connection.execute(search);
}

} // namespace assay::store
