// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Contestant.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace assay::ui {

struct Context;
class ChainEditor;
class ParametersEditor;

/// What one contestant has of its own: name, system prompt, parameters, fallback chain.
class ContestantDialog final : public QDialog {
    Q_OBJECT
public:
    ContestantDialog(const Context &context, core::Contestant contestant, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] core::Contestant contestant() const;

private:
    core::Contestant m_contestant;
    QLineEdit *m_label;
    QCheckBox *m_ownSystem;
    QPlainTextEdit *m_system;
    QCheckBox *m_ownParameters;
    ParametersEditor *m_parameters;
    ChainEditor *m_chain;
};

} // namespace assay::ui
