// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Comparison.h"

#include <QObject>

#include <optional>

namespace assay::ui {

class Composer;
class Desk;

/// Follow-ups, branches, and prompts that are asked otherwise: what of the comparison on the screen the next one begins with, and how the
/// composer says so.
class GoingOn final : public QObject {
    Q_OBJECT
public:
    GoingOn(Composer *composer, Desk *desk, QObject *parent);

    /// The composer is ready for a follow-up to that position alone.
    void followUp(int position);
    /// … for a comparison that begins with the conversation of that position, up to the answer that is on the screen last.
    void branch(int position, int repeat, const QString &name);
    /// … for asking the last prompt otherwise.
    void editPrompt();
    void drop();

    /// Sends what is written as a follow-up or with its beginning. False: it is an ordinary new comparison, and nothing was done.
    bool send();

private:
    struct Wish {
        core::Comparison whole;
        int position = -1; ///< −1: each its own
        int repeat = 0;
        int turn = 0;
    };

    void begin(Wish wish, const QString &said, const QString &prompt);

    Composer *m_composer;
    Desk *m_desk;
    std::optional<Wish> m_wish;
};

} // namespace assay::ui
