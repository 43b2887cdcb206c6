// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Asked.h"
#include "simulator/Composed.h"
#include "simulator/Fault.h"
#include "simulator/SimulatedModel.h"

#include <QList>

namespace assay::simulator {

struct Subject;

/// A written answer with gaps for the prompt's subject: one file of answers/.
struct Composition {
    QString name;
    QStringList topics; ///< words of a prompt that it is for; empty: fits any
    QString reasoning;
    QString text;
};

/// Composes believable answers. The same model and prompt give the same answer; neighbours in the library give different ones.
class AnswerComposer final {
public:
    /// The shipped compositions, from the resources.
    [[nodiscard]] static AnswerComposer shipped();
    /// Reads one composition; nullopt: it has no text.
    [[nodiscard]] static std::optional<Composition> decode(const QString &name, const QString &file);

    [[nodiscard]] const QList<Composition> &compositions() const { return m_compositions; }
    /// `rank` is the model's own number (Library::rankOf); `tokens` of `pace`, if set, decides the length.
    [[nodiscard]] Composed compose(const Asked &asked, const SimulatedModel &model, int rank, const Pace &pace,
                                   const Fault &fault) const;

private:
    [[nodiscard]] QList<const Composition *> orderFor(const Subject &subject, const QString &prompt, int rank) const;
    [[nodiscard]] Composed written(const Asked &asked, const SimulatedModel &model, int rank, qsizetype tokens) const;

    QList<Composition> m_compositions;
};

/// A JSON value that fits a JSON schema, filled with words of the subject.
[[nodiscard]] QJsonValue instanceOf(const QJsonObject &schema, const Subject &subject, const QString &property = {});

} // namespace assay::simulator
