// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SalvageCopy.h"

#include "store/Codec.h"
#include "store/Connection.h"
#include "store/Facets.h"
#include "store/Migrations.h"
#include "store/Passages.h"
#include "store/PrivateFiles.h"
#include "store/Rows.h"
#include "store/SqlError.h"
#include "store/TransactionScope.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <iterator>

using namespace std::chrono_literals;

namespace assay::store {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(log, "assay.store", QtWarningMsg)

// Parents before children. The search index, facets and figures are made anew.
constexpr std::array tables{"price_used", "comparison", "comparison_setup", "passage",    "turn",
                            "attachment", "answer",     "answer_body",      "attempt",    "journal",
                            "replay",     "ledger",     "spend_slot",       "model_list", "price_change",
                            "budget",     "budget_use", "reservation",      "vote",       "report"};

constexpr std::array fileNames{"assay.db-wal"_L1, "assay.db-shm"_L1, "assay.db"_L1};

/// Moves the files from one folder to the other, or none of them.
void moveAll(const QString &from, const QString &to)
{
    QStringList moved;
    for (const QLatin1StringView name : fileNames) {
        const QString file = from + u'/' + name;
        if (QFile::exists(file) && !QFile::rename(file, to + u'/' + name)) {
            for (const QString &back : std::as_const(moved)) {
                QFile::rename(to + u'/' + back, from + u'/' + back);
            }
            throw SqlError(core::StoreError::Kind::ReadOnly, u"cannot be put aside"_s);
        }
        moved.append(name);
    }
}

core::Salvage copyInto(const QString &file, const QString &damaged, std::span<const Migration> migrations)
{
    if (!makePrivateFile(file)) {
        throw SqlError(core::StoreError::Kind::ReadOnly, u"cannot be made"_s);
    }
    Connection into(file, Connection::Mode::ReadWrite, 1s);
    into.execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF");
    migrate(into, migrations, file);
    Connection from(damaged, Connection::Mode::Salvage, 1s);
    // A header that tells of more pages than there are is believed no further than the file goes.
    from.execute("PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON");
    return SalvageCopy(from, into).run();
}

} // namespace

core::Salvage salvageDatabase(const QString &folder, std::span<const Migration> migrations)
{
    const QString file = folder + u"/assay.db"_s;
    const QString aside = folder + u"/damaged/"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!makePrivateFolder(aside)) {
        throw SqlError(core::StoreError::Kind::ReadOnly, u"cannot be put aside"_s);
    }
    moveAll(folder, aside);
    core::Salvage salvage;
    try {
        salvage = copyInto(file, aside + u"/assay.db"_s, migrations);
    } catch (const SqlError &error) {
        if (error.error().kind != core::StoreError::Kind::Damaged) {
            for (const QLatin1StringView name : fileNames) {
                QFile::remove(folder + u'/' + name);
            }
            moveAll(aside, folder);
            throw;
        }
        // Not even its tables can be read: the new one is empty.
        qCWarning(log) << "nothing of the damaged database can be read:" << error.error().message;
    }
    salvage.aside = aside;
    return salvage;
}

core::Salvage SalvageCopy::run()
{
    TransactionScope transaction(m_into);
    for (const char *table : tables) {
        copyTable(QString::fromLatin1(table));
    }
    mend();
    addUp();
    transaction.commit();
    core::Salvage salvage;
    salvage.comparisons = static_cast<int>(m_into.integerOf("SELECT count(*) FROM comparison"));
    salvage.answers = static_cast<int>(m_into.integerOf("SELECT count(*) FROM answer"));
    return salvage;
}

void SalvageCopy::copyTable(const QString &table)
{
    QStringList columns;
    try {
        const QStringList theirs = columnsOf(m_from, table);
        const QStringList ours = columnsOf(m_into, table);
        std::ranges::copy_if(ours, std::back_inserter(columns), [&](const QString &name) { return theirs.contains(name); });
    } catch (const SqlError &error) {
        if (table == QLatin1StringView(tables.front()) || error.error().kind != core::StoreError::Kind::Damaged) {
            throw;
        }
    }
    if (!columns.isEmpty() && !copyRows(table, columns, false)) {
        (void)copyRows(table, columns, true);
    }
}

bool SalvageCopy::copyRows(const QString &table, const QStringList &columns, bool backwards)
{
    QStringList marks;
    for (qsizetype i = 1; i <= columns.size(); ++i) {
        marks.append(u'?' + QString::number(i));
    }
    const QString insert = u"INSERT OR IGNORE INTO %1(%2) VALUES(%3)"_s.arg(table, columns.join(u", "_s), marks.join(u", "_s));
    const QString key = columns.contains(u"id"_s) ? u"id"_s : columns.constFirst();
    const QString select =
        u"SELECT %1 FROM %2 ORDER BY %3%4"_s.arg(columns.join(u", "_s), table, key, backwards ? u" DESC"_s : QString());
    try {
        Statement rows = m_from.statement(select.toUtf8().constData());
        Statement row = m_into.statement(insert.toUtf8().constData());
        while (rows.step()) {
            row.withRow(rows, static_cast<int>(columns.size()));
            try {
                row.run();
            } catch (const SqlError &error) {
                // A value that the damage has made nonsense of.
                row.reset();
                if (!error.isAboutTheData()) {
                    throw;
                }
            }
        }
        return true;
    } catch (const SqlError &error) {
        if (error.error().kind != core::StoreError::Kind::Damaged) {
            throw;
        }
        qCWarning(log) << "the table" << table << "is damaged:" << error.error().message;
        return false;
    }
}

QStringList SalvageCopy::columnsOf(Connection &connection, const QString &table)
{
    QStringList columns;
    Statement query = connection.statement("SELECT name FROM pragma_table_info(?1)");
    query.with(table);
    while (query.step()) {
        columns.append(query.text(0));
    }
    return columns;
}

void SalvageCopy::mend()
{
    if (m_into.integerOf(
            "SELECT EXISTS(SELECT 1 FROM turn WHERE comparison > 0 AND prompt / 1048576 = comparison) OR "
            "EXISTS(SELECT 1 FROM answer_body b JOIN answer a ON a.id = b.answer WHERE a.comparison > 0 AND b.text / 1048576 = a.comparison)")
        > 0) {
        applySchema4(m_into); // it was of an earlier one
    }
    m_into.execute(R"sql(
        INSERT INTO comparison(id, uid, created_ms, title, simulated)
            SELECT a.comparison, lower(hex(randomblob(16))), min(a.created_ms), '…', min(a.simulated) FROM answer a
            WHERE NOT EXISTS(SELECT 1 FROM comparison c WHERE c.id = a.comparison) GROUP BY a.comparison;
        INSERT OR IGNORE INTO comparison_setup(comparison, system, parameters, contestants, repeats)
            SELECT id, '', '{}', '[]', 1 FROM comparison;
        DELETE FROM turn WHERE comparison NOT IN (SELECT id FROM comparison);
        DELETE FROM attachment WHERE turn NOT IN (SELECT id FROM turn);
        DELETE FROM answer_body WHERE answer NOT IN (SELECT id FROM answer);
        DELETE FROM attempt WHERE answer NOT IN (SELECT id FROM answer);
        DELETE FROM replay WHERE answer NOT IN (SELECT id FROM answer);
        DELETE FROM passage WHERE )sql" ASSAY_COMPARISON_OF("id") R"sql( NOT IN (SELECT id FROM comparison);
        INSERT OR IGNORE INTO price_used(content) SELECT price FROM attempt WHERE price IS NOT NULL;
        INSERT OR IGNORE INTO price_used(content) SELECT price FROM ledger WHERE price IS NOT NULL;
        UPDATE attempt SET price_used = (SELECT id FROM price_used WHERE content = price), price = NULL WHERE price IS NOT NULL;
        UPDATE ledger SET price_used = (SELECT id FROM price_used WHERE content = price), price = NULL WHERE price IS NOT NULL;
        UPDATE attempt SET price_used = NULL WHERE price_used NOT IN (SELECT id FROM price_used);
        UPDATE ledger SET price_used = NULL WHERE price_used NOT IN (SELECT id FROM price_used);
        INSERT OR IGNORE INTO passage(id, text) SELECT prompt, '' FROM turn;
        INSERT OR IGNORE INTO passage(id, text) SELECT id * 64, title FROM comparison;
        INSERT OR IGNORE INTO answer_body(answer, text, contestant)
            SELECT a.id, 1125899906842624 + a.comparison * 1048576 + 524288 + row_number() OVER (PARTITION BY a.comparison ORDER BY a.id),
                json_object('provider', a.provider, 'model', a.model) FROM answer a
            WHERE NOT EXISTS(SELECT 1 FROM answer_body b WHERE b.answer = a.id);
        INSERT OR IGNORE INTO passage(id, text) SELECT text, '' FROM answer_body;
        UPDATE comparison SET note = NULL WHERE note NOT IN (SELECT id FROM passage);
    )sql");
}

void SalvageCopy::addUp()
{
    Rows rows(m_into);
    Facets facets(m_into);
    Statement answers = m_into.statement("SELECT id, comparison, provider, model, outcome FROM answer");
    while (answers.step()) {
        rows.addUpAnswer(answers.integer(0));
        core::Answer answer;
        answer.contestant.route = {core::ProviderId(answers.text(2)), core::ModelId(answers.text(3))};
        answer.outcome = core::outcomeFromWord(answers.text(4));
        facets.addAnswer(answers.integer(1), answer);
    }
    Statement comparisons = m_into.statement("SELECT id, tags FROM comparison");
    while (comparisons.step()) {
        rows.addUp(comparisons.integer(0));
        const QStringList tags = decodeWords(comparisons.text(1));
        for (const QString &tag : tags) {
            facets.add(comparisons.integer(0), u"tag"_s, tag);
        }
    }
    m_into.execute("UPDATE comparison SET prompt_key = (SELECT prompt_key(s.system, p.text) FROM turn t "
                   "JOIN passage p ON p.id = t.prompt JOIN comparison_setup s ON s.comparison = t.comparison "
                   "WHERE t.comparison = comparison.id AND t.number = 0)");
}

} // namespace assay::store
