// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/protocols/StreamDecoder.h"

#include <QJsonObject>
#include <QList>
#include <QSet>

#include <optional>
#include <string>
#include <string_view>

namespace assay::providers {

/// The output items of a Responses answer as they come, turned into events. An item is named by its place in the output or by its id, whichever
/// the server sends. Text and arguments come as deltas; what came in no delta is taken from the finished item.
///
/// What must go back in a follow-up is left in opaque reasoning parts: reasoning items with what only the provider can read, the
/// provider's own tool calls, and, once one of these was there, marks of where messages and calls stood among them.
class ResponsesOutput final {
public:
    enum class Kind { Text, Refusal, Summary, Reasoning, Arguments };

    /// Which item, and which part of it.
    struct Place {
        std::optional<qint64> index;
        std::string_view id;
        qint64 part = 0;
    };

    void append(Kind kind, const Place &place, std::string_view text, StreamEvents &out);
    void begin(const Place &place, const QJsonObject &item, StreamEvents &out);
    void end(const Place &place, const QJsonObject &item, StreamEvents &out);
    void cite(const QJsonObject &annotation, StreamEvents &out);

    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }
    [[nodiscard]] bool hasCalls() const { return m_calls > 0; }
    [[nodiscard]] bool isRefused() const { return m_refused; }
    /// Searches of the web that the provider made, which it bills one by one and its usage does not tell.
    [[nodiscard]] int searches() const { return m_searches; }

private:
    struct Item {
        std::optional<qint64> index;
        std::string id;
        QSet<qint64> parts;             ///< of which text came
        std::optional<qint64> lastPart; ///< the one that came last
        std::optional<Kind> thinks;     ///< whether a summary or the reasoning itself is shown
        qsizetype length = 0;           ///< characters of the message
        int call = -1;                  ///< position among the answer's calls
        bool named = false;
        bool hasArguments = false;
        bool begun = false;

        void notePart(qint64 part)
        {
            if (lastPart != part) {
                lastPart = part;
                parts.insert(part);
            }
        }
    };
    [[nodiscard]] Item &itemAt(const Place &place);
    void appendReasoning(Item &item, Kind kind, const Place &place, const QString &text, StreamEvents &out);
    void appendArguments(Item &item, const QString &text, StreamEvents &out);
    void beginCall(Item &item, const QJsonObject &object, StreamEvents &out);
    void endMessage(Item &item, const Place &place, const QJsonObject &object, StreamEvents &out);
    void endReasoning(Item &item, const Place &place, const QJsonObject &object, StreamEvents &out);
    void endCall(Item &item, const QJsonObject &object, StreamEvents &out);
    void keep(const QJsonObject &object, StreamEvents &out);
    void mark(const QJsonObject &object, bool needed, StreamEvents &out);
    void noteOwnTool(const QString &type, StreamEvents &out);

    QList<Item> m_items;
    QList<QByteArray> m_marks; ///< held back until it is known whether anybody needs them
    QList<core::Citation> m_citations;
    QSet<QString> m_ownTools;
    std::optional<std::pair<qsizetype, qint64>> m_thought; ///< item and part of which reasoning came last
    int m_calls = 0;
    int m_searches = 0;
    bool m_marking = false;
    bool m_refused = false;
};

/// Whether an opaque part is one that ResponsesOutput left.
[[nodiscard]] bool isResponsesItem(const QJsonObject &item);

} // namespace assay::providers
