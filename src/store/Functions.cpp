// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Functions.h"

#include "store/Closeness.h"
#include "store/Segments.h"
#include "store/SqlError.h"

#include <sqlite3.h>

namespace assay::store {

namespace {

QByteArrayView textOf(sqlite3_value *value)
{
    const unsigned char *data = sqlite3_value_text(value);
    return {reinterpret_cast<const char *>(data), sqlite3_value_bytes(value)};
}

void segment(sqlite3_context *context, int, sqlite3_value **values)
{
    bool changed = false;
    const QByteArray out = segmented(textOf(values[0]), &changed);
    if (!changed) {
        sqlite3_result_value(context, values[0]);
    } else {
        sqlite3_result_text64(context, out.constData(), static_cast<sqlite3_uint64>(out.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
}

quint64 mixed(quint64 hash, QByteArrayView bytes)
{
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<quint8>(byte)) * 0x100000001b3ULL;
    }
    return hash;
}

qint64 keyOf(QByteArrayView system, QByteArrayView prompt)
{
    return static_cast<qint64>(mixed(mixed(mixed(0xcbf29ce484222325ULL, system), QByteArrayView("\0", 1)), prompt));
}

void keyPrompt(sqlite3_context *context, int, sqlite3_value **values)
{
    sqlite3_result_int64(context, keyOf(textOf(values[0]), textOf(values[1])));
}

} // namespace

qint64 promptKeyOf(const QString &system, const QString &prompt)
{
    return keyOf(system.toUtf8(), prompt.toUtf8());
}

void addFunctions(sqlite3 *connection)
{
    // They reach nothing but their arguments: harmless in a schema that somebody else wrote.
    const int kind = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    for (const int code :
         {sqlite3_create_function_v2(connection, "segmented", 1, kind, nullptr, &segment, nullptr, nullptr, nullptr),
          sqlite3_create_function_v2(connection, "prompt_key", 2, kind, nullptr, &keyPrompt, nullptr, nullptr, nullptr)}) {
        if (code != SQLITE_OK) {
            throw SqlError(connection, code);
        }
    }
    addCloseness(connection);
}

} // namespace assay::store
